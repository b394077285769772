//! `sleutelgids serve`.
//!
//! The records are read, checked and planned anew whenever a file changed; a page is rendered when a browser asks for
//! it, and a sheet set when somebody looks at it. While there are mistakes, what was last without is shown, with the
//! mistakes over it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use super::args::{CommonArgs, Serve};
use super::outcome::Outcome;

use super::report::{Trouble, Ui};
use crate::engine::backdating;
use crate::engine::context::Context;
use crate::engine::job::Job;
use crate::engine::pictures::{self, Prepared};
use crate::engine::planned::Planned;
use crate::engine::release::PrintJob;
use crate::engine::sheet_queue::{Archive, finished};
use crate::engine::watchdog::Watch;
use crate::serve::OWN;
use crate::serve::PreviewEvent;
use crate::serve::http::{Answer, Listener, Question};
use crate::serve::live::Live;
use crate::serve::page;
use crate::serve::watch::Watcher;
use crate::write::Cache;
use sleutelgids_core::diag::{Diagnostic, Discretion, Severity, say, terminal};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::source::Sources;
use sleutelgids_core::theme::Theme;
use sleutelgids_print::PrintShop;
use sleutelgids_records::load::{Memory, address_key};
use sleutelgids_render::Fingerprint;
use sleutelgids_render::SheetFacts;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::Output;
use sleutelgids_render::subjects::{Subject, Subjects};
use sleutelgids_web::{Letters, Templates, Website};

/// Editors write a file in several steps; what follows within this time belongs to the same change.
const SETTLE: Duration = Duration::from_millis(10);

/// The address at which proofs of print files are shown.
const PROOF: &str = "/__sleutelgids/proof/";

/// Shows the site until the process is ended.
pub fn run(common: &CommonArgs, own: &Serve, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    let listener = Listener::bind(&own.address, own.port).map_err(|e| {
        let address = format!("{}:{}", own.address, own.port);
        Trouble::environment(say!("trouble-listen", at: address, why: e.to_string()))
    })?;
    let is_shared = listener.is_visible_to_others();
    if is_shared && !own.visible_to_others {
        return Err(Trouble::usage(
            say!("trouble-visible", address: &own.address),
        ));
    }
    let readers = if is_shared {
        Readers::Network
    } else {
        Readers::Maker
    };
    let (sender, events) = channel();
    let mut watcher = Watcher::new(sender.clone()).map_err(unwatched)?;
    let live = Arc::new(Live::default());
    let mut earlier = EarlierVersions::default();
    let lasting = Lasting::default();
    let cache = Cache::of_site(&common.site).map(Arc::new);
    let mut shown_subjects = BTreeSet::new();
    // Looked at before it is read: what changes while it is read is seen by one or the other.
    let mut read = || {
        watcher.look_at(&common.site).map_err(unwatched)?;
        SiteVersion::read(&job, readers, (&mut earlier, cache.as_deref()), ui)
    };
    let mut site = read()?;
    let live_of_listener = Arc::clone(&live);
    let url = listener.url();
    thread::spawn(move || listener.listen(&sender, &live_of_listener));
    ui.output(&ui.tongue.say(&say!("say-serving", url: &url)));
    if is_shared {
        ui.say(&say!("say-serving-others", address: &own.address));
    } else {
        ui.say(&say!("say-serving-proof", url: format!("{url}{}", &PROOF[1..])));
    }
    if site.context.loaded.address_key.is_none() {
        ui.say(&say!("say-provisional-key", file: address_key::FILE));
    }
    let mut waiting = Vec::new();
    loop {
        let version = live.new_version(site.wrong.clone());
        if let Some(cache) = &cache {
            forget(cache, &site, &mut shown_subjects);
        }
        let cache = cache.as_deref();
        let shown_subjects = CurrentVersion {
            site: &site,
            version,
            lasting: &lasting,
            cache,
            live: &live,
            ui,
        };
        match shown_subjects.until_next(&events, std::mem::take(&mut waiting), &mut read)? {
            Some((next, asked)) => {
                let earlier_site = std::mem::replace(&mut site, next);
                // To give back its many small pieces of memory takes longer than to make a page.
                thread::spawn(move || drop(earlier_site));
                waiting = asked;
            }
            None => return Ok(Outcome::Done),
        }
    }
}

/// Removes what is kept of those who are not shown any more, beside everything else.
fn forget(cache: &Arc<Cache>, site: &SiteVersion, shown: &mut BTreeSet<Subject>) {
    let Some((_, editions)) = &site.editions else {
        return;
    };
    let subjects = editions.iter().flat_map(|(planned, images)| {
        let sheets = Subjects::of(&planned.sheets, images);
        sheets
            .all()
            .chain(pictures::subjects(planned, images))
            .collect::<Vec<_>>()
    });
    let current: BTreeSet<Subject> = subjects.collect();
    let is_first = shown.is_empty();
    if is_first || !shown.is_subset(&current) {
        let (cache, current) = (Arc::clone(cache), current.clone());
        thread::spawn(move || cache.outdated(&current).before_more().remove());
    }
    *shown = current;
}

fn unwatched(error: notify::Error) -> Trouble {
    Trouble::environment(say!("trouble-watch", why: error.to_string()))
}

/// The people who can open the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whoever sits at this computer.
    Maker,
    /// Everyone on the network: no edition for colleagues, and no line of a record in a message.
    Network,
}

impl Readers {
    fn may_see(self, mode: Mode) -> bool {
        self == Self::Maker || mode != Mode::Internal
    }

    /// Returns what they are told of problems.
    fn told(self, problems: &[Diagnostic], sources: &Sources, ui: &Ui) -> String {
        let look = terminal::Look {
            lines: self == Self::Maker,
            ..terminal::Look::PLAIN
        };
        if self == Self::Maker {
            return terminal::print(problems, sources, ui.tongue, look);
        }
        let discretion = Discretion::new(sources);
        let problems: Vec<Diagnostic> = problems
            .iter()
            .map(|p| discretion.diagnostic(p, sources))
            .collect();
        terminal::print(&problems, sources, ui.tongue, look)
    }
}

/// Records and pictures of earlier versions of the site.
#[derive(Default)]
struct EarlierVersions {
    records: Memory,
    pictures: Prepared,
}

/// A site as its files are now.
struct SiteVersion {
    context: Context,
    editions: Option<(Messages, Vec<(Planned, Images)>)>,
    /// The errors, as text.
    wrong: Option<String>,
    readers: Readers,
}

impl SiteVersion {
    fn read(
        job: &Job,
        readers: Readers,
        (known, cache): (&mut EarlierVersions, Option<&Cache>),
        ui: &Ui,
    ) -> Result<Self, Trouble> {
        let mut context = Context::read_again(job, Some(&mut known.records));
        let editions = context.messages().map(|messages| {
            let mut editions = Vec::new();
            let shown = context.plan(&messages).into_iter();
            for planned in shown.filter(|p| readers.may_see(p.web.mode)) {
                let media = &context.loaded.media;
                let (images, problems) = known.pictures.prepare(&planned, media, cache);
                context.problems.extend(problems);
                editions.push((planned, images));
            }
            (messages, editions)
        });
        let refused = readers == Readers::Network;
        context
            .problems
            .extend(backdating::returning(&context, job, refused)?);
        ui.problems_in_brief(&context.problems, &context.loaded.sources);
        let errors = context
            .problems
            .iter()
            .filter(|p| p.severity == Severity::Error);
        let errors: Vec<Diagnostic> = errors.cloned().collect();
        let text = readers.told(&errors, &context.loaded.sources, ui);
        let wrong = (!errors.is_empty()).then_some(text);
        let editions = editions.filter(|_| wrong.is_none());
        Ok(Self {
            context,
            editions,
            wrong,
            readers,
        })
    }

    /// Returns whether print files are shown as a proof: they may show persons who are on paper alone.
    fn may_see_proofs(&self) -> bool {
        self.readers == Readers::Maker
    }

    /// Returns every character that its texts may show.
    fn characters(&self) -> BTreeSet<char> {
        let theme = &self.context.loaded.theme;
        let words = theme
            .list("")
            .filter(|(f, _)| f.ends_with(".ftl") || f.ends_with(".html"));
        let mut letters = Letters::default();
        words.for_each(|(_, bytes)| letters.add(bytes));
        for (_, file) in self.context.loaded.sources.files() {
            letters.add(file.text.as_bytes());
        }
        letters.characters().into_iter().chain(' '..='~').collect()
    }
}

/// A thing made for the last version, which serves as long as it is made from the same.
struct Last<T>(Mutex<Option<(Fingerprint, Arc<T>)>>);

impl<T> Default for Last<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Last<T> {
    fn of<E>(&self, from: Fingerprint, make: impl FnOnce() -> Result<T, E>) -> Result<Arc<T>, E> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, value)) = last.as_ref().filter(|(of, _)| *of == from) {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(make()?);
        *last = Some((from, Arc::clone(&value)));
        Ok(value)
    }
}

/// Files by their routes.
type Files = BTreeMap<String, Arc<[u8]>>;

/// Fonts and templates, which most changes leave as they are.
#[derive(Default)]
struct Lasting {
    /// Few changes bring a new letter.
    fonts: Last<Files>,
    templates: Last<Templates>,
}

impl Lasting {
    /// The fonts of a website with these characters.
    fn fonts(
        &self,
        website: &Website<'_>,
        used: &BTreeSet<char>,
    ) -> Result<Arc<Files>, Vec<Diagnostic>> {
        self.fonts.of(website.fonts_origin(used), || {
            let made = website.fonts(used)?.into_iter();
            Ok(made.map(|made| (made.route, made.bytes.into())).collect())
        })
    }

    /// The templates of a theme.
    fn templates(&self, theme: &Theme) -> Result<Arc<Templates>, Vec<Diagnostic>> {
        let templates = self
            .templates
            .of(Templates::origin(theme), || Templates::new(theme));
        templates.map_err(|problem| vec![problem])
    }
}

/// A version of the site, as long as there is no newer one.
struct CurrentVersion<'a> {
    site: &'a SiteVersion,
    version: String,
    lasting: &'a Lasting,
    cache: Option<&'a Cache>,
    live: &'a Live,
    ui: &'a Ui,
}

/// A desk for each edition, or the errors as text.
type EditionPreviews<'a> = Result<Vec<EditionPreview<'a>>, String>;

/// The next version, and who waits for it.
type Next = (SiteVersion, Vec<Question>);

impl<'a> CurrentVersion<'a> {
    /// Answers who waited and whoever asks, until a version without mistakes is there; nothing when nobody will ask
    /// any more.
    fn until_next(
        &self,
        events: &Receiver<PreviewEvent>,
        waiting: Vec<Question>,
        read: &mut dyn FnMut() -> Result<SiteVersion, Trouble>,
    ) -> Result<Option<Next>, Trouble> {
        thread::scope(|scope| {
            let mut desks = Arc::new(self.desks());
            let answer = |desks: &Arc<EditionPreviews<'a>>, question: Question| {
                let desks = Arc::clone(desks);
                scope.spawn(move || {
                    let answer = self.answer(&desks, &question.path);
                    question.answer(answer);
                });
            };
            waiting
                .into_iter()
                .for_each(|question| answer(&desks, question));
            while let Ok(event) = events.recv() {
                match event {
                    PreviewEvent::Asked(question) => answer(&desks, question),
                    PreviewEvent::Changed => {
                        // What pages of this version shared is given back while more may be saved; it takes as long.
                        let earlier_desks = std::mem::replace(&mut desks, Arc::new(Ok(Vec::new())));
                        scope.spawn(move || drop(earlier_desks));
                        let questions = settle(events);
                        let next = read()?;
                        if next.wrong.is_none() || self.site.wrong.is_some() {
                            return Ok(Some((next, questions)));
                        }
                        self.live.problems(next.wrong.unwrap_or_default());
                        // It goes on to be shown.
                        desks = Arc::new(self.desks());
                        questions
                            .into_iter()
                            .for_each(|question| answer(&desks, question));
                    }
                }
            }
            Ok(None)
        })
    }

    /// Returns what each edition is shown with; or what is wrong with the theme.
    fn desks(&self) -> EditionPreviews<'a> {
        let Some((messages, editions)) = &self.site.editions else {
            return Err(self.site.wrong.clone().unwrap_or_default());
        };
        let open = || {
            let templates = self.lasting.templates(&self.site.context.loaded.theme)?;
            let desk = |(planned, images): &'a (Planned, Images)| {
                let templates = Arc::clone(&templates);
                EditionPreview::new(
                    self.site,
                    (planned, images),
                    messages,
                    templates,
                    self.lasting,
                )
            };
            editions.iter().map(desk).collect::<Result<_, _>>()
        };
        open().map_err(|problems: Vec<Diagnostic>| self.text(&problems))
    }

    fn text(&self, problems: &[Diagnostic]) -> String {
        self.site
            .readers
            .told(problems, &self.site.context.loaded.sources, self.ui)
    }

    fn answer(&self, desks: &EditionPreviews<'_>, path: &str) -> Answer {
        let desks = match desks {
            Ok(desks) => desks,
            Err(problems) => return self.wrong(problems),
        };
        if let Some(sheet) = path.strip_prefix(&format!("{}sheet/", &OWN[1..])) {
            return Answer::page(200, page::around_sheet(sheet, &self.version));
        }
        if let Some(proof) = path
            .strip_prefix(&PROOF[1..])
            .filter(|_| self.site.may_see_proofs())
        {
            return self.answer_with_proof(desks, proof);
        }
        let (edition, route) = path.split_once('/').unwrap_or((path, ""));
        match desks.iter().find(|d| d.planned.web.name == edition) {
            Some(desk) => self.answer_in(desk, route),
            // Whoever comes without an edition's name is brought to the first.
            None => match desks.first() {
                Some(first) if path.is_empty() => {
                    Answer::elsewhere(format!("/{}/", first.planned.web.name))
                }
                Some(first) => self.answer_in(first, "404.html"),
                None => self.missing(),
            },
        }
    }

    /// A page that says what has to be mended.
    fn wrong(&self, problems: &str) -> Answer {
        let title = self.ui.tongue.say(&say!("preview-wrong"));
        Answer::page(500, page::wrong(&title, problems, &self.version))
    }

    /// A page for an address at which there is nothing.
    fn missing(&self) -> Answer {
        let title = self.ui.tongue.say(&say!("preview-missing"));
        Answer::page(404, page::wrong(&title, "", &self.version))
    }

    /// The list of all print files, or one of them as a proof.
    fn answer_with_proof(&self, desks: &[EditionPreview<'_>], path: &str) -> Answer {
        let answer = match path.split_once('/') {
            None => self.proofs(desks).map(|list| Some(Answer::page(200, list))),
            Some((edition, route)) => {
                let desk = desks.iter().find(|desk| desk.planned.web.name == edition);
                let bytes = desk
                    .map(|desk| desk.proof(route, &self.ui.watch))
                    .transpose();
                bytes.map(|bytes| Some(Answer::file(route, bytes.flatten()?)))
            }
        };
        match answer {
            Ok(Some(answer)) => answer,
            Ok(None) => self.missing(),
            Err(problems) => self.wrong(&self.text(&problems)),
        }
    }

    /// A page with a link to the proof of every print file.
    fn proofs(&self, desks: &[EditionPreview<'_>]) -> Result<String, Vec<Diagnostic>> {
        let mut links = Vec::new();
        for desk in desks {
            let edition = &desk.planned.web.name;
            let outputs = &desk.print_job(&self.ui.watch)?.outputs;
            links.extend(
                outputs
                    .iter()
                    .map(|output| format!("{edition}/{}", output.route)),
            );
        }
        let (title, note) = (say!("preview-proofs"), say!("preview-proofs-note"));
        let words = [title, note].map(|words| self.ui.tongue.say(&words));
        Ok(page::of_proofs(&words, PROOF, &links, &self.version))
    }

    fn answer_in(&self, desk: &EditionPreview<'_>, route: &str) -> Answer {
        let index = route.is_empty() || route.ends_with('/');
        let route = if index {
            format!("{route}index.html")
        } else {
            route.to_owned()
        };
        let missing = route == "404.html";
        match desk.make(&route, self.cache, &self.ui.watch) {
            Ok(Some(bytes)) if route.ends_with(".html") => {
                let html = desk.at_home(&String::from_utf8_lossy(&bytes), missing);
                let status = if missing { 404 } else { 200 };
                Answer::page(status, page::listening(&html, &self.version))
            }
            Ok(Some(bytes)) => Answer::file(&route, bytes),
            Ok(None) if missing => self.missing(),
            Ok(None) => self.answer_in(desk, "404.html"),
            Err(problems) => self.wrong(&self.text(&problems)),
        }
    }
}

/// Waits until nothing more changes for a moment; who asked meanwhile waits for what comes.
fn settle(events: &Receiver<PreviewEvent>) -> Vec<Question> {
    const MOST: usize = 40;
    let mut questions = Vec::new();
    for _ in 0..MOST {
        match events.recv_timeout(SETTLE) {
            Ok(PreviewEvent::Asked(question)) => questions.push(question),
            Ok(PreviewEvent::Changed) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    questions
}

/// An edition that is ready to make any of its files.
struct EditionPreview<'a> {
    site: &'a SiteVersion,
    planned: &'a Planned,
    images: &'a Images,
    messages: &'a Messages,
    website: Website<'a>,
    /// Opened when somebody looks at a sheet.
    shop: OnceLock<Result<PrintShop<'a>, Vec<Diagnostic>>>,
    /// Opened when somebody looks at a proof.
    print_job: OnceLock<Result<PrintJob<'a>, Vec<Diagnostic>>>,
    /// The persons whom its sheets show.
    subjects: OnceLock<Subjects>,
    lasting: &'a Lasting,
    /// The letters that pages show.
    used: OnceLock<BTreeSet<char>>,
    outputs: HashMap<&'a str, &'a Output>,
    files: HashMap<String, Arc<[u8]>>,
}

/// The facts of sheets that nobody has set: none.
static NO_FACTS: SheetFacts = SheetFacts::new();

impl<'a> EditionPreview<'a> {
    fn new(
        site: &'a SiteVersion,
        (planned, images): (&'a Planned, &'a Images),
        messages: &'a Messages,
        templates: Arc<Templates>,
        lasting: &'a Lasting,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (plan, theme) = (&planned.plan, (&site.context.loaded.theme, templates));
        let website = Website::new(&planned.web, plan, theme, images, messages, &NO_FACTS)?;
        let pictures = images
            .files()
            .filter_map(|r| Some((r.route.clone(), r.bytes().ok()?)));
        let mut files: HashMap<String, Arc<[u8]>> = pictures.collect();
        files.extend(
            website
                .files()
                .into_iter()
                .map(|made| (made.route, made.bytes.into())),
        );
        let mut outputs = HashMap::new();
        for output in &plan.outputs {
            outputs.insert(output.route.as_str(), output);
            let sheet = output.what.sheet();
            if let Some(thumbnail) = sheet.and_then(|sheet| sheet.thumbnail.as_deref()) {
                outputs.insert(thumbnail, output);
            }
        }
        let (shop, print_job) = (OnceLock::new(), OnceLock::new());
        let (subjects, used) = (OnceLock::new(), OnceLock::new());
        Ok(Self {
            site,
            planned,
            images,
            messages,
            website,
            shop,
            print_job,
            subjects,
            lasting,
            used,
            outputs,
            files,
        })
    }

    /// A file of the edition, made now; `None` when it has none at this address.
    fn make(
        &self,
        route: &str,
        cache: Option<&Cache>,
        watch: &Watch,
    ) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
        if let Some(bytes) = self.files.get(route) {
            return Ok(Some(bytes.to_vec()));
        }
        if route.ends_with(".woff2") || route.ends_with("/fonts.css") {
            let used = self.used.get_or_init(|| self.site.characters());
            let fonts = self.lasting.fonts(&self.website, used)?;
            return Ok(fonts.get(route).map(|bytes| bytes.to_vec()));
        }
        let Some(output) = self.outputs.get(route) else {
            return Ok(None);
        };
        // A template that goes round in circles would keep the next version from being shown: the preview ends, and
        // says at what.
        let _running = watch.begin(output.what.kind(), &output.route);
        if !output.what.is_print() {
            return self
                .website
                .render(output)
                .map(Some)
                .map_err(|problem| vec![problem]);
        }
        let shop = self.shop.get_or_init(|| {
            let theme = &self.site.context.loaded.theme;
            let Planned { sheets, plan, .. } = self.planned;
            PrintShop::new(sheets, plan, theme, self.images, self.messages)
        });
        let shop = shop.as_ref().map_err(Clone::clone)?;
        let subjects = || Subjects::of(&self.planned.sheets, self.images);
        let archive = cache.map(|c| Archive {
            cache: c,
            subjects: self.subjects.get_or_init(subjects),
        });
        let sheet = shop
            .draft(output)
            .and_then(|draft| finished(draft, archive));
        sleutelgids_print::forget(0);
        Ok(sheet?
            .made
            .into_iter()
            .find(|made| made.route == route)
            .map(|made| made.bytes))
    }

    /// The print files of the edition, which show whom a release would show.
    fn print_job(&self, watch: &Watch) -> Result<&PrintJob<'a>, Vec<Diagnostic>> {
        let open = || PrintJob::open(self.planned, &self.site.context, self.messages, watch);
        self.print_job
            .get_or_init(open)
            .as_ref()
            .map_err(Clone::clone)
    }

    /// A print file as a proof; `None` when there is none with this route.
    fn proof(&self, route: &str, watch: &Watch) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
        self.print_job(watch)?.proof(route, watch)
    }

    /// A page with its links where the edition is shown: those of the page for an unknown address begin at the root of
    /// the published site.
    fn at_home(&self, html: &str, missing: bool) -> String {
        if !missing {
            return html.to_owned();
        }
        let base = &self.planned.web.site.base_url;
        let path = base
            .split_once("://")
            .and_then(|(_, rest)| rest.split_once('/'));
        let path = path.map_or(String::new(), |(_, path)| format!("{path}/"));
        html.replace(
            &format!("=\"/{path}"),
            &format!("=\"/{}/", self.planned.web.name),
        )
    }
}
