//! Partials: parts of sheets that are the same on many of them, set once.
//!
//! A person stands on the flyer of her municipality, of the one beside it, of the province and of all: the same words in the
//! same shape. Typst remembers what it has set, but not for another place: each heading, link and picture knows where in
//! the document it is. In: content that a template hands to `once`, a function that the program adds to Typst's own. Out:
//! the same content, set by itself: its places are named after what it is, and no rule around it reaches into it, so that
//! Typst finds it again on the next sheet. A document in which the same stands twice must be set without ([`has_duplicates`]).

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use typst::World;
use typst::comemo::Track;
use typst::diag::SourceResult;
use typst::engine::{Engine, Route, Sink};
use typst::foundations::{
    Binding, Bytes, CastInfo, Content, IntoValue, NativeElement, NativeFuncData, NativeFuncPtr,
    Packed, Scope, Smart, StyleChain, Target, TargetElem,
};
use typst::introspection::{EmptyIntrospector, Location, Locator, Tag};
use typst::layout::{Abs, Axes, BlockBody, BlockElem, Frame, FrameItem, Region, Rel, Size};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
use typst::utils::{Protected, hash128};
use typst::{Library, LibraryExt};
use typst_layout::PagedDocument;

/// Returns Typst's own library with `once(body)`: a block as wide as there is room and as high as it needs to be, on one page.
pub(super) fn library() -> Library {
    let mut library = <Library as LibraryExt>::default();
    library.global.scope_mut().define_func_with_data(&ONCE);
    library.std = Binding::detached(library.global.clone());
    library
}

static ONCE: NativeFuncData = NativeFuncData {
    function: NativeFuncPtr(&|_, _, args| Ok(once(args.expect("body")?).into_value())),
    name: "once",
    title: "Once",
    docs: "A block that is set by itself, for all sheets on which the same one stands.",
    def_site: None,
    keywords: &[],
    contextual: false,
    scope: LazyLock::new(&Scope::new),
    params: LazyLock::new(&Vec::new),
    returns: LazyLock::new(&|| CastInfo::Any),
};

fn once(body: Content) -> Content {
    let inner = BlockElem::new().with_body(Some(BlockBody::Content(body)));
    let block = BlockElem::single_layouter(Packed::new(inner), set);
    block
        .with_width(Smart::Custom(Rel::one()))
        .with_breakable(false)
        .pack()
}

/// Sets the block with Typst's own rules alone, from a place that only it has, without a look at the document.
fn set(
    block: &Packed<BlockElem>,
    engine: &mut Engine<'_>,
    _: Locator<'_>,
    _: StyleChain<'_>,
    region: Region,
) -> SourceResult<Frame> {
    let styles = StyleChain::new(&engine.library.styles);
    let Some(BlockBody::Content(body)) = block.body.get_ref(styles) else {
        return Ok(Frame::soft(Size::zero()));
    };
    let name = hash128(block);
    let room = Size::new(region.size.x, Abs::inf());
    let room = Region::new(room, Axes::new(region.expand.x, false));
    let visit = engine
        .world
        .file(LargeSheet::path())
        .ok()
        .and_then(|file| LargeSheet::number(&file));
    let key = hash128(&(name, room));
    if let Some(frame) = visit.and_then(|visit| frames().get(&visit)?.get(&key).cloned()) {
        return Ok(frame);
    }
    let mut sink = Sink::new();
    let mut alone = Engine {
        library: engine.library,
        world: engine.world,
        introspector: Protected::new(EmptyIntrospector.track()),
        traced: engine.traced,
        sink: sink.track_mut(),
        route: Route::extend(engine.route.track()),
    };
    let paged = TargetElem::target.set(Target::Paged).wrap();
    let place = Locator::synthesize(Location::new(name));
    let frame = typst_layout::layout_frame(&mut alone, body, place, styles.chain(&paged), room)?;
    let errors = sink.delayed();
    match visit {
        Some(visit) if errors.is_empty() => {
            frames()
                .entry(visit)
                .or_default()
                .insert(key, frame.clone());
        }
        // Errors are to be said whenever it is looked for.
        _ => engine.sink.delayed_errors(errors),
    }
    Ok(frame)
}

/// Frames of the large sheets that are being made, by their content and width.
type Frames = HashMap<u64, HashMap<u128, Frame>>;

fn frames() -> MutexGuard<'static, Frames> {
    static FRAMES: LazyLock<Mutex<Frames>> = LazyLock::new(Mutex::default);
    FRAMES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A large sheet while it is being set: Typst goes over it twice when its pages are numbered, and what it remembers has been
/// swept in between. Smaller ones share more without: what differs for each sheet is remembered for none.
pub(super) struct LargeSheet(u64);

impl LargeSheet {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The file by which a sheet says which it is. It lies in a package that there is not, where no template can read it.
    pub(super) fn path() -> FileId {
        static PATH: LazyLock<FileId> = LazyLock::new(|| {
            let package = "@sleutelgids/visit:0.0.0"
                .parse()
                .expect("the name of a package");
            let path = VirtualPath::new("/visit").expect("an absolute and plain path");
            RootedPath::new(VirtualRoot::Package(package), path).intern()
        });
        *PATH
    }

    /// Returns that file.
    pub(super) fn bytes(&self) -> Bytes {
        Bytes::new(self.0.to_le_bytes())
    }

    fn number(bytes: &Bytes) -> Option<u64> {
        Some(u64::from_le_bytes(bytes.as_slice().try_into().ok()?))
    }
}

impl Drop for LargeSheet {
    fn drop(&mut self) {
        // Others need not wait until all of it is given back.
        let gone = frames().remove(&self.0);
        drop(gone);
    }
}

/// Returns whether a document has a place twice.
pub(super) fn has_duplicates(document: &PagedDocument) -> bool {
    fn doubled(frame: &Frame, seen: &mut HashSet<Location>) -> bool {
        frame.items().any(|(_, item)| match item {
            FrameItem::Group(group) => doubled(&group.frame, seen),
            FrameItem::Tag(tag @ Tag::Start(..)) => !seen.insert(tag.location()),
            _ => false,
        })
    }
    let mut seen = HashSet::new();
    document
        .pages()
        .iter()
        .any(|page| doubled(&page.frame, &mut seen))
}

#[cfg(test)]
mod tests {
    use typst::diag::{FileError, FileResult};
    use typst::foundations::{Datetime, Duration};
    use typst::syntax::Source;
    use typst::text::{Font, FontBook};
    use typst::utils::LazyHash;
    use typst_pdf::PdfOptions;

    use super::*;

    /// A document, the library it is set with, and what it reads.
    struct TestWorld(LazyHash<Library>, Source, &'static str, Option<Bytes>);

    impl typst::World for TestWorld {
        fn library(&self) -> &LazyHash<Library> {
            &self.0
        }
        fn book(&self) -> &LazyHash<FontBook> {
            static NONE: LazyLock<LazyHash<FontBook>> = LazyLock::new(LazyHash::default);
            &NONE
        }
        fn main(&self) -> FileId {
            self.1.id()
        }
        fn source(&self, _: FileId) -> FileResult<Source> {
            Ok(self.1.clone())
        }
        fn file(&self, id: FileId) -> FileResult<Bytes> {
            match id == LargeSheet::path() {
                true => self.3.clone().ok_or(FileError::AccessDenied),
                false => Ok(Bytes::from_string(self.2)),
            }
        }
        fn font(&self, _: usize) -> Option<Font> {
            None
        }
        fn today(&self, _: Option<Duration>) -> Option<Datetime> {
            None
        }
    }

    fn document(library: Library, place: &'static str) -> PagedDocument {
        visited(library, place, None)
    }

    fn visited(library: Library, place: &'static str, visit: Option<&LargeSheet>) -> PagedDocument {
        let path = VirtualPath::new("/main.typ").expect("a path");
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let world = TestWorld(
            LazyHash::new(library),
            Source::new(id, CARDS.to_owned()),
            place,
            visit.map(LargeSheet::bytes),
        );
        typst::compile(&world).output.expect("a document")
    }

    fn plain() -> Library {
        <Library as LibraryExt>::default()
    }

    fn places(document: &PagedDocument) -> HashSet<Location> {
        fn of(frame: &Frame, places: &mut HashSet<Location>) {
            for (_, item) in frame.items() {
                match item {
                    FrameItem::Group(group) => of(&group.frame, places),
                    FrameItem::Tag(tag) => {
                        places.insert(tag.location());
                    }
                    _ => {}
                }
            }
        }
        let mut places = HashSet::new();
        document
            .pages()
            .iter()
            .for_each(|page| of(&page.frame, &mut places));
        places
    }

    /// Cards of lines and links, since there are no fonts here, in one of several places.
    const CARDS: &str = r#"
        #let each = body => block(width: 100%, breakable: false, body)
        #let set-once = dictionary(std).at("once", default: each)
        #let card(side) = set-once({
            heading(level: 2, box(width: 20mm, rect(width: side, height: 5mm)))
            block(width: 60%, above: 3mm, link("https://example.org", rect(width: 100%, height: side)))
        })
        #let place = read("/place")
        #if place == "first" { card(7mm) }
        #if place == "later" { set rect(fill: red); pagebreak(); v(3cm); block(block(card(7mm))) }
        #if place == "narrow" { block(width: 50mm, card(7mm)) }
        #if place == "other" { card(8mm) }
        #if place == "both" { rect(); card(7mm); card(8mm) }
        #if place == "twice" { card(7mm); card(7mm) }
    "#;

    #[test]
    fn it_comes_out_as_if_it_had_been_set_in_its_place() {
        for place in ["first", "narrow", "both"] {
            let [once, each] = [library(), plain()].map(|l| document(l, place));
            assert_ne!(places(&once), places(&each), "{place}");
            let pdf = |d| typst_pdf::pdf(d, &PdfOptions::default()).expect("a PDF");
            assert!(pdf(&once) == pdf(&each), "{place}");
        }
    }

    #[test]
    fn it_has_the_same_places_wherever_it_stands() {
        let [first, later, narrow, other] =
            ["first", "later", "narrow", "other"].map(|place| places(&document(library(), place)));
        assert!(first.len() >= 2, "a heading and a link");
        assert!(first.is_subset(&later) && first.is_subset(&narrow));
        assert!(first.is_disjoint(&other));
        let [first, later] = ["first", "later"].map(|place| places(&document(plain(), place)));
        assert!(first.is_disjoint(&later), "Typst by itself");
    }

    #[test]
    fn what_a_large_sheet_has_set_is_kept_until_it_is_ready() {
        let visit = LargeSheet::new();
        let number = visit.0;
        let large = visited(library(), "both", Some(&visit));
        assert_eq!(frames().get(&number).map(HashMap::len), Some(2));
        assert_eq!(places(&large), places(&document(library(), "both")));
        drop(visit);
        assert!(!frames().contains_key(&number));
    }

    #[test]
    fn no_rule_around_it_reaches_into_it() {
        let fills = |place| {
            format!(
                "{:?}",
                document(library(), place)
                    .pages()
                    .last()
                    .expect("a page")
                    .frame
            )
        };
        assert!(!fills("later").contains("fill: Some"), "{}", fills("later"));
        let plain = document(plain(), "later");
        assert!(
            format!("{:?}", plain.pages().last().expect("a page").frame).contains("fill: Some")
        );
    }

    #[test]
    fn the_same_twice_is_noticed() {
        assert!(has_duplicates(&document(library(), "twice")));
        assert!(!has_duplicates(&document(library(), "both")));
        assert!(!has_duplicates(&document(plain(), "twice")));
    }
}
