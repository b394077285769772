//! A build is killed at any moment: every file is an old one or a new one, pages show nothing that is not there, and
//! the next build gives what a clean one gives.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::harness::{DAY, Site, said, walk};

/// How often.
const KILLS: usize = 200;

type Files = BTreeMap<String, Vec<u8>>;

/// A small site in one of two states, half of whose pages the other state does not have.
fn site(state: usize) -> Site {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl]",
    );
    for kind in ["regions/oever", "infosheets/vraag"] {
        for lang in ["ar", "ti"] {
            fs::remove_file(site.path(&format!("content/{kind}.{lang}.md"))).expect("a file");
        }
    }
    for kind in ["persons", "articles"] {
        fs::remove_dir_all(site.path(&format!("content/{kind}"))).expect("a folder");
    }
    site.replace(
        "content/site.yaml",
        "Klein netwerk",
        ["Oud netwerk", "Nieuw netwerk"][state],
    );
    for number in 0..48 {
        // Some in both states, some in this one only.
        let name = if number % 2 == 0 {
            format!("dorp-{number}")
        } else {
            format!("s{state}-{number}")
        };
        let text = format!(
            "---\ntype: municipality\nname: Dorp {name}\nparent: duinland\n---\n\n{state}\n"
        );
        site.write(&format!("content/regions/{name}.md"), &text);
    }
    site
}

fn start(site: &Site, output: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["build", "--no-print", "--quiet", "--date", DAY, "--site"])
        .arg(site.path(""))
        .arg("--output")
        .arg(output)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs")
}

fn build(site: &Site, output: &Path) {
    let output = start(site, output).wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", said(&output));
}

fn files(folder: &Path) -> Files {
    let mut files = Files::new();
    walk(folder, &mut |path| {
        let name = path
            .strip_prefix(folder)
            .expect("within")
            .to_str()
            .expect("a plain name");
        files.insert(name.to_owned(), fs::read(path).expect("a file"));
    });
    files
}

/// Where a page's links within the site lead, as routes.
fn links(route: &str, page: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(page).expect("a whole page");
    assert!(text.trim_end().ends_with("</html>"), "{route} is cut off");
    let values = text.split(['"', ' ']).zip(text.split(['"', ' ']).skip(1));
    let inside = values
        .filter(|(name, _)| ["href=", "src="].contains(name))
        .map(|(_, v)| v);
    let inside = inside.filter(|v| !v.contains(':') && !v.starts_with(['#', '/']));
    inside
        .map(|value| {
            let mut at: Vec<&str> = route.split('/').collect();
            at.pop();
            for part in value.split('#').next().unwrap_or_default().split('/') {
                match part {
                    ".." => _ = at.pop(),
                    _ => at.push(part),
                }
            }
            at.join("/")
        })
        .collect()
}

/// What a finished build keeps beside the editions, but for its day and the list of what is gone.
fn memory(out: &Path) -> Vec<String> {
    let kept = files(&out.join(".sleutelgids")).into_keys();
    kept.filter(|name| name != "day" && name != "public.gone.txt")
        .collect()
}

/// What is wrong with what is published between two states.
fn faults(now: &Files, old: &Files, new: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    for (route, bytes) in now {
        let is = |state: &Files| state.get(route) == Some(bytes);
        if !is(old) && !is(new) {
            faults.push(format!("{route} is neither old nor new"));
        }
    }
    let in_both = |route: &String| old.contains_key(route) && new.contains_key(route);
    for route in old.keys().filter(|r| in_both(r)) {
        let Some(bytes) = now.get(route) else {
            faults.push(format!("{route} is gone"));
            continue;
        };
        if route.ends_with(".html") && route != "404.html" {
            let dead = links(route, bytes)
                .into_iter()
                .filter(|l| !now.contains_key(l));
            faults.extend(dead.map(|link| format!("{route} shows {link}, which is not there")));
        }
    }
    faults
}

/// When a run is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So long after it was started.
    Started(Duration),
    /// So long after it began to write.
    FirstWritten(Duration),
    /// So long after it noted what it is about to put in place.
    Noted(Duration),
}

/// Goes on as soon as something is so, or the run has ended.
fn until(child: &mut Child, is_so: impl Fn() -> bool) {
    while !is_so() && child.try_wait().expect("a state").is_none() {
        std::hint::spin_loop();
    }
}

fn is_writing(published: &Path) -> bool {
    published
        .with_file_name(".sleutelgids")
        .join("public.new")
        .exists()
}

/// When it was last noted what is in place, and what is about to be.
fn noted(published: &Path) -> Option<SystemTime> {
    let manifest = published
        .with_file_name(".sleutelgids")
        .join("public.manifest");
    fs::metadata(manifest).and_then(|m| m.modified()).ok()
}

fn kill(mut child: Child, published: &Path, moment: Moment) -> bool {
    let before = noted(published);
    let wait = match moment {
        Moment::Started(wait) => wait,
        Moment::FirstWritten(wait) => {
            until(&mut child, || is_writing(published));
            wait
        }
        Moment::Noted(wait) => {
            until(&mut child, || noted(published) != before);
            wait
        }
    };
    let until = Instant::now() + wait;
    while let Some(left) = until.checked_duration_since(Instant::now()) {
        // The last stretch is too short to be slept through.
        if left > Duration::from_millis(1) {
            sleep(left / 2)
        } else {
            std::hint::spin_loop()
        }
    }
    let killed = child.kill().is_ok();
    killed && !child.wait().expect("it ends").success()
}

/// How long a build takes to its end.
#[derive(Debug, Clone, Copy)]
struct Spans {
    from_first_write: Duration,
    from_noting: Duration,
}

/// How long builds take when nothing keeps them: the shortest of three, each into a place of its own or where the one before
/// wrote what this one has to change.
fn spans(builds: [(&Site, PathBuf); 3]) -> Spans {
    let measured = builds.map(|(site, output)| measured(site, &output));
    let shortest = |of: fn(&Spans) -> Duration| measured.iter().map(of).min().expect("three");
    Spans {
        from_first_write: shortest(|spans| spans.from_first_write),
        from_noting: shortest(|spans| spans.from_noting),
    }
}

fn measured(site: &Site, output: &Path) -> Spans {
    let published = output.join("public");
    let before = noted(&published);
    let mut child = start(site, output);
    until(&mut child, || is_writing(&published));
    let first_write = Instant::now();
    until(&mut child, || noted(&published) != before);
    let noting = Instant::now();
    assert!(child.wait().expect("it ends").success());
    Spans {
        from_first_write: first_write.elapsed(),
        from_noting: noting.elapsed(),
    }
}

struct Tally {
    killed: usize,
    /// Runs after which files of both states stood side by side.
    mixed: usize,
}

/// Kills `times` builds, each time on the way from one state to the other.
fn killed(seed: u8, times: usize) -> Tally {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let sites = [site(0), site(1)];
    let folder = tempfile::tempdir().expect("a folder");
    let output = |name: &str| -> PathBuf { folder.path().join(name) };
    let clean: Vec<Files> = (0..2)
        .map(|state| {
            build(&sites[state], &output(&format!("clean{state}")));
            files(&output(&format!("clean{state}/public")))
        })
        .collect();
    let out = output("out");
    build(&sites[0], &out);
    let begin = Instant::now();
    build(&sites[1], &out);
    let whole = begin.elapsed();
    // From the second state to the first, and back, and there again.
    let spans = spans([0, 1, 0].map(|state| (&sites[state], out.clone())));
    let mut tally = Tally {
        killed: 0,
        mixed: 0,
    };
    for run in 0..times {
        let (old, new) = (&clean[run % 2], &clean[(run + 1) % 2]);
        let share = f64::from(random.next_u32()) / f64::from(u32::MAX);
        let moment = match run % 4 {
            0 => Moment::Started(whole.mul_f64(share)),
            1 => Moment::Noted(spans.from_noting.mul_f64(share)),
            _ => Moment::FirstWritten(spans.from_first_write.mul_f64(share)),
        };
        let child = start(&sites[(run + 1) % 2], &out);
        tally.killed += usize::from(kill(child, &out.join("public"), moment));
        let now = files(&out.join("public"));
        let faults = faults(&now, old, new);
        assert!(
            faults.is_empty(),
            "run {run}, killed {moment:?}:\n{}",
            faults.join("\n")
        );
        let of = |state: &Files| now.iter().any(|(r, b)| state.get(r) == Some(b));
        tally.mixed += usize::from(of(old) && of(new) && now != *old && now != *new);
        build(&sites[(run + 1) % 2], &out);
        let healed = files(&out.join("public"));
        assert!(
            healed == *new,
            "run {run}, killed {moment:?}: the next build did not heal it"
        );
        assert_eq!(memory(&out), ["public.manifest"], "left by run {run}");
    }
    tally
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site() {
    let halves = std::thread::scope(|scope| {
        let halves = [1, 2].map(|seed| scope.spawn(move || killed(seed, KILLS / 2)));
        halves.map(|half| half.join().expect("every run left a whole site"))
    });
    let (killed, mixed) = halves
        .iter()
        .fold((0, 0), |(k, m), h| (k + h.killed, m + h.mixed));
    println!("{killed} of {KILLS} builds were killed, {mixed} of them in the middle of publishing");
    assert!(
        killed > KILLS / 3 && mixed > KILLS / 50,
        "the moments were badly chosen"
    );
}

#[test]
fn a_first_build_killed_at_any_moment_leaves_all_or_nothing() {
    const FIRST: usize = 40;
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[3; 32]);
    let (site, folder) = (site(0), tempfile::tempdir().expect("a folder"));
    let clean = folder.path().join("clean");
    build(&site, &clean);
    let clean = files(&clean.join("public"));
    let spans = spans([1, 2, 3].map(|n| (&site, folder.path().join(format!("measured{n}")))));
    let mut cut_off = 0;
    for run in 0..FIRST {
        let out = folder.path().join(format!("out{run}"));
        let share = f64::from(random.next_u32()) / f64::from(u32::MAX);
        let moment = Moment::FirstWritten(spans.from_first_write.mul_f64(share));
        cut_off += usize::from(kill(start(&site, &out), &out.join("public"), moment));
        let now = if out.join("public").exists() {
            files(&out.join("public"))
        } else {
            Files::new()
        };
        assert!(
            now.is_empty() || now == clean,
            "run {run}, killed {moment:?}: {} files",
            now.len()
        );
        build(&site, &out);
        assert!(
            files(&out.join("public")) == clean,
            "run {run}, killed {moment:?}: not healed"
        );
        assert_eq!(memory(&out), ["public.manifest"], "left by run {run}");
    }
    println!("{cut_off} of {FIRST} first builds were killed");
    // Some end by themselves: to give back its memory is a good part of so short a run.
    assert!(cut_off > FIRST / 3, "the moments were badly chosen");
}
