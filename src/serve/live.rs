//! What open pages are told, as server-sent events (WHATWG HTML, 9.2).
//!
//! In: that there is a new version, or that there are mistakes. Out: to every page that listens, at once and whenever it
//! changes, `{"version": …, "problems": …}`. A page knows the version it shows, so none is missed.

use std::io::Write;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::request::HttpRequest;

/// After so long without news a page is told that the server is still there.
const QUIET: Duration = Duration::from_secs(15);

/// The news for open pages.
#[derive(Debug, Default)]
pub struct Live {
    news: Mutex<News>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct News {
    version: u64,
    /// The errors of the newest records, as text; the version before it is still shown.
    problems: Option<String>,
    /// The number of times anything was said.
    said: u64,
}

impl Live {
    /// There is a new version: its number.
    pub fn new_version(&self, problems: Option<String>) -> String {
        let mut news = self.news();
        news.version += 1;
        news.problems = problems;
        news.said += 1;
        self.changed.notify_all();
        Self::name(news.version)
    }

    /// The newest records cannot be shown.
    pub fn problems(&self, problems: String) {
        let mut news = self.news();
        news.problems = Some(problems);
        news.said += 1;
        self.changed.notify_all();
    }

    /// Another run of the program starts again at 1, and is not the same.
    fn name(version: u64) -> String {
        format!("{}-{version}", std::process::id())
    }

    fn news(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells one page, as long as it listens.
    pub fn stream(&self, request: HttpRequest) {
        let head = [
            ("Content-Type", "text/event-stream"),
            ("Cache-Control", "no-store"),
        ];
        let Ok(mut to) = request.begin(200, &head) else {
            return;
        };
        let mut said = 0;
        let mut text = String::new();
        loop {
            let news = self.news();
            let waits = |n: &mut News| n.said == said;
            let (news, _) = self
                .changed
                .wait_timeout_while(news, QUIET, waits)
                .unwrap_or_else(PoisonError::into_inner);
            if news.said == said {
                text += ": still here\n\n";
            } else {
                said = news.said;
                let data = serde_json::json!({
                    "version": Self::name(news.version),
                    "problems": news.problems,
                });
                text += &format!("data: {data}\n\n");
            }
            drop(news);
            if to.write_all(text.as_bytes()).is_err() {
                return;
            }
            text.clear();
        }
    }
}
