//! Which pictures an edition shows, and where their files are.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::write::{Cache, Unopened};
use sleutelgids_core::diag::{Argument, Diagnostic};
use sleutelgids_core::model::MediaId;
use sleutelgids_core::source::Spanned;
use sleutelgids_core::stamp::{self, Stamp};
use sleutelgids_edition::{Edition, Paper};
use sleutelgids_records::load::Media;
use sleutelgids_records::load::raw::RawRecords;
use sleutelgids_render::Fingerprint;
use sleutelgids_render::images::{Images, PictureStore, Portrait, StoredFile, Wanted};
use sleutelgids_render::subjects::{Subject, subject};

use super::planned::Planned;
use super::watchdog::{Each, Watch};

/// Prepares the pictures of an edition; those that only a withheld record names are never opened.
pub fn prepare(
    planned: &Planned,
    media: &Media,
    cache: Option<&Cache>,
    watch: &Watch,
) -> (Images, Vec<Diagnostic>) {
    let wanted = wanted(planned);
    // Two editions never share a picture's name: it would tell that they show the same person.
    made(&wanted, media, &planned.web.name, cache, watch)
}

/// Returns a fingerprint of the pictures of an edition, of their names and stamps, without opening one. `None` when one is so young that it may change
/// without changing its stamp.
pub fn origin(planned: &Planned, media: &Media) -> Option<Fingerprint> {
    let wanted = wanted(planned);
    let moment = stamp::now();
    let pictures: Vec<&MediaId> = wanted.portraits.iter().chain(&wanted.logos).collect();
    let stamped = pictures.into_par_iter().map(|picture| {
        let stamp = media.stamp(picture);
        stamp
            .as_ref()
            .is_none_or(|s| s.is_settled(moment))
            .then_some((picture, stamp))
    });
    Some(Fingerprint::of_value(&stamped.collect::<Option<Vec<_>>>()?))
}

/// Returns what is wrong with the pictures of an edition, as far as can be told without making them.
pub fn look(planned: &Planned, media: &Media) -> Vec<Diagnostic> {
    let wanted = wanted(planned);
    Images::look(&wanted, &|id: &MediaId| media.read(id).map(Arc::from))
}

/// Problems of pictures with the record that names the picture, and where it does.
pub fn placed(problems: Vec<Diagnostic>, records: &RawRecords) -> Vec<Diagnostic> {
    let persons = records
        .persons
        .iter()
        .filter_map(|r| Some((r, r.fields.photo.as_ref()?)));
    let contacts = records
        .contacts
        .iter()
        .filter_map(|r| Some((r, r.fields.photo.as_ref()?)));
    let organisations = records
        .organisations
        .iter()
        .filter_map(|r| Some((r, r.fields.logo.as_ref()?)));
    let named_pictures: Vec<(&str, &str, &Spanned<String>)> = persons
        .map(|(r, photo)| (r.name.as_str(), "photo", photo))
        .chain(contacts.map(|(r, photo)| (r.name.as_str(), "photo", photo)))
        .chain(organisations.map(|(r, logo)| (r.name.as_str(), "logo", logo)))
        .collect();
    let place = |problem: Diagnostic| {
        let path = problem
            .message
            .args
            .iter()
            .find(|(name, _)| *name == "path");
        let named = path.and_then(|(_, arg)| match arg {
            Argument::Text(path) => path.strip_prefix("content/media/"),
            _ => None,
        });
        // A record may write the name in another way than the computer that named the file.
        let record_of_picture = named.and_then(|name| {
            let mut named_pictures = named_pictures.iter();
            named_pictures.find(|(_, _, raw)| MediaId::new(&raw.value).as_str() == name)
        });
        match record_of_picture {
            Some((record, field, raw)) => problem.at(raw.span).record(*record).field(*field),
            None => problem,
        }
    };
    problems.into_iter().map(place).collect()
}

/// Pictures that were prepared before, by the site's edition and their record's word for them.
#[derive(Default)]
pub struct Prepared(HashMap<(String, MediaId), (Stamp, Portrait)>);

impl Prepared {
    /// Prepares the pictures of an edition as [`prepare`] does, but those of which the file is as it was.
    pub fn prepare(
        &mut self,
        planned: &Planned,
        media: &Media,
        cache: Option<&Cache>,
    ) -> (Images, Vec<Diagnostic>) {
        let mut wanted = wanted(planned);
        let edition = &planned.web.name;
        let read = |id: &MediaId| media.read(id).map(Arc::from);
        let as_they_were = wanted.portraits.par_iter().filter_map(|id| {
            let kept = self.0.get(&(edition.clone(), id.clone()));
            let (_, portrait) = kept.filter(|(stamp, _)| media.stamp(id) == Some(*stamp))?;
            Some((id.clone(), portrait.clone()))
        });
        let known: Vec<(MediaId, Portrait)> = as_they_were.collect();
        known
            .iter()
            .for_each(|(id, _)| _ = wanted.portraits.remove(id));
        let album = cache.map(|cache| Album::open(cache, media, edition));
        let shelf = album.as_ref().map(|album| album as &dyn PictureStore);
        let (mut images, problems) = Images::prepare(&wanted, &read, edition, shelf);
        // They are asked for at any time, and what is kept on disk may be gone by then.
        let all = std::mem::take(&mut images.portraits).into_iter();
        images.portraits = all
            .map(|(id, p)| (id, p.clone().at_hand().unwrap_or(p)))
            .collect();
        if problems.is_empty() {
            let new = images.portraits.iter().filter_map(|(id, portrait)| {
                Some((
                    (edition.clone(), id.clone()),
                    (media.stamp(id)?, portrait.clone()),
                ))
            });
            self.0.extend(new);
        }
        images.portraits.extend(known);
        (images, problems)
    }
}

/// Prepares the pictures of print files, which are on no website.
pub fn for_print(
    edition: &Edition<Paper>,
    folder: &str,
    media: &Media,
    watch: &Watch,
) -> (Images, Vec<Diagnostic>) {
    let mut wanted = Wanted::default();
    collect(edition, &mut wanted);
    made(&wanted, media, folder, None, watch)
}

/// Prepares pictures.
pub fn made(
    wanted: &Wanted,
    media: &Media,
    salt: &str,
    cache: Option<&Cache>,
    watch: &Watch,
) -> (Images, Vec<Diagnostic>) {
    let running = Each::of(watch);
    let read = |id: &MediaId| {
        running.begin(&format!("content/media/{}", id.as_str()));
        media.read(id).map(Arc::from)
    };
    let album = cache.map(|cache| Album::open(cache, media, salt));
    let shelf = album.as_ref().map(|album| album as &dyn PictureStore);
    let prepared = Images::prepare(wanted, &read, salt, shelf);
    if let Some(album) = album {
        album.close();
    }
    prepared
}

/// Portraits that earlier builds prepared for one edition, by the content of their files; and by their stamps, which one
/// list holds for all of them.
struct Album<'a> {
    cache: &'a Cache,
    media: &'a Media,
    salt: &'a str,
    /// The time at which it was opened, in nanoseconds since 1970.
    opened: i128,
    /// The list as it was.
    before: HashMap<Fingerprint, Leaf>,
    /// The list as it will be; `None` of a picture that is yet to be finished.
    now: Mutex<HashMap<Fingerprint, (Fingerprint, Option<Leaf>)>>,
}

/// A picture as it is noted in the list.
#[derive(Clone, PartialEq, Eq)]
struct Leaf {
    /// The fingerprint of its content.
    content: Fingerprint,
    /// The portrait as it is kept.
    known: Arc<str>,
}

impl<'a> Album<'a> {
    fn open(cache: &'a Cache, media: &'a Media, salt: &'a str) -> Self {
        let opened = stamp::now();
        let before = cache.get(&Self::list(salt)).and_then(|list| {
            let lines = std::str::from_utf8(&list).ok()?.lines().map(Leaf::parse);
            lines.collect::<Option<_>>()
        });
        let before = before.unwrap_or_default();
        Self {
            cache,
            media,
            salt,
            opened,
            before,
            now: Mutex::default(),
        }
    }

    /// Keeps the list, where it is another than before.
    fn close(self) {
        let now = self
            .now
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let now = now
            .into_iter()
            .filter_map(|(picture, (_, leaf))| Some((picture, leaf?)));
        let now: HashMap<Fingerprint, Leaf> = now.collect();
        if now == self.before {
            return;
        }
        let mut lines: Vec<String> = now.iter().map(|(p, leaf)| leaf.line(p)).collect();
        lines.sort_unstable();
        // It holds no more of anybody than what something was made from.
        self.cache
            .put(&Self::list(self.salt), &[], lines.concat().as_bytes());
    }

    /// Returns what the list is called.
    fn list(salt: &str) -> Fingerprint {
        Fingerprint::of([&b"portraits by their stamps"[..], salt.as_bytes()])
    }

    /// Returns what a picture is known by whose file has not changed since this was opened.
    fn picture(&self, media: &MediaId) -> Option<Fingerprint> {
        let stamp = self
            .media
            .stamp(media)
            .filter(|s| s.is_settled(self.opened))?;
        Some(Fingerprint::of_value(&(media, stamp)))
    }

    /// Returns what a portrait that was finished from this content is called.
    fn name(&self, content: &Fingerprint) -> Fingerprint {
        Fingerprint::of([&b"portrait"[..], self.salt.as_bytes(), content.as_bytes()])
    }

    /// Returns what a finished file is called.
    fn file_name(route: &str) -> Fingerprint {
        Fingerprint::of([&b"file of a portrait"[..], route.as_bytes()])
    }

    fn note(&self, picture: Fingerprint, content: Fingerprint, leaf: Option<Leaf>) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.insert(picture, (content, leaf));
    }
}

impl Leaf {
    /// A line of the list.
    fn line(&self, picture: &Fingerprint) -> String {
        format!(
            "{} {} {}\n",
            picture.to_hex(),
            self.content.to_hex(),
            self.known
        )
    }

    fn parse(line: &str) -> Option<(Fingerprint, Self)> {
        let (picture, line) = line.split_once(' ')?;
        let (content, known) = line.split_once(' ')?;
        let content = Fingerprint::from_hex(content)?;
        Some((
            Fingerprint::from_hex(picture)?,
            Self {
                content,
                known: known.into(),
            },
        ))
    }
}

impl PictureStore for Album<'_> {
    /// The file is read only when it is not known by its stamp.
    fn get(&self, media: &MediaId) -> Option<Vec<u8>> {
        let picture = self.picture(media);
        if let Some((picture, leaf)) = picture.and_then(|p| Some((p, self.before.get(&p)?))) {
            self.cache.used(&self.name(&leaf.content));
            self.note(picture, leaf.content, Some(leaf.clone()));
            return Some(leaf.known.as_bytes().to_vec());
        }
        let content = Fingerprint::of([&*self.media.read(media).ok()?]);
        let known = self.cache.get(&self.name(&content));
        if let Some(picture) = picture {
            let text = known
                .as_deref()
                .and_then(|known| std::str::from_utf8(known).ok());
            let leaf = text.map(|text| Leaf {
                content,
                known: text.into(),
            });
            self.note(picture, content, leaf);
        }
        known
    }

    fn put(&self, media: &MediaId, file: &[u8], known: &[u8]) {
        let content = Fingerprint::of([file]);
        self.cache
            .put(&self.name(&content), &[of_media(self.salt, media)], known);
        let Some(picture) = self.picture(media) else {
            return;
        };
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        // Only what was read when its stamp was taken is known by that.
        if let Some((_, leaf)) = now.get_mut(&picture).filter(|(seen, _)| *seen == content) {
            *leaf = std::str::from_utf8(known).ok().map(|k| Leaf {
                content,
                known: k.into(),
            });
        }
    }

    fn file(&self, media: &MediaId, route: &str) -> Option<Arc<dyn StoredFile>> {
        let unopened = self.cache.unopened(&Self::file_name(route));
        let picture = Box::new(self.media.reader(media)?);
        let (salt, route) = (self.salt.to_owned(), route.to_owned());
        Some(Arc::new(Filed {
            unopened,
            picture,
            salt,
            route,
        }))
    }

    fn put_file(&self, route: &str, bytes: &[u8]) {
        self.cache
            .put(&Self::file_name(route), &[subject(route)], bytes);
    }
}

/// A finished file of a portrait that lies in the cache. When that was cleared meanwhile, it is made anew.
struct Filed {
    unopened: Unopened,
    picture: Box<dyn Fn() -> io::Result<Vec<u8>> + Send + Sync>,
    salt: String,
    route: String,
}

impl fmt::Debug for Filed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Filed").field(&self.route).finish()
    }
}

impl StoredFile for Filed {
    fn read(&self) -> io::Result<Arc<[u8]>> {
        self.unopened.read().or_else(|_| {
            let again = Portrait::again(&(self.picture)()?, &self.salt, &self.route);
            again.ok_or_else(|| io::Error::other("the picture changed meanwhile; build again"))
        })
    }
}

/// A picture as an edition keeps it.
fn of_media(salt: &str, media: &MediaId) -> Subject {
    subject(&(salt, media))
}

/// Returns everything that may be kept of the pictures of an edition.
pub fn subjects(planned: &Planned, images: &Images) -> Vec<Subject> {
    let portraits = wanted(planned).portraits;
    let media = portraits
        .iter()
        .map(|media| of_media(&planned.web.name, media));
    let renditions = images
        .portraits
        .values()
        .flat_map(|p| p.web.iter().chain([&p.print]));
    media
        .chain(renditions.map(|rendition| subject(rendition.route.as_str())))
        .collect()
}

/// The pictures that an edition shows, on pages or on sheets.
fn wanted(planned: &Planned) -> Wanted {
    let mut wanted = Wanted::default();
    collect(&planned.web, &mut wanted);
    collect(&planned.sheets, &mut wanted);
    wanted
}

fn collect<M>(edition: &Edition<M>, Wanted { portraits, logos }: &mut Wanted) {
    portraits.extend(
        edition
            .persons
            .iter()
            .filter_map(|p| Some(p.photo.as_ref()?.media.clone())),
    );
    portraits.extend(edition.contacts.values().filter_map(|c| c.photo.clone()));
    logos.extend(
        edition
            .organisations
            .values()
            .filter_map(|o| o.logo.clone()),
    );
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes its own site")]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::*;

    fn picture() -> Vec<u8> {
        let mut picture = io::Cursor::new(Vec::new());
        let pixels = image::RgbImage::from_pixel(480, 600, image::Rgb([200, 90, 30]));
        pixels
            .write_to(&mut picture, image::ImageFormat::Png)
            .expect("a picture");
        picture.into_inner()
    }

    #[test]
    fn a_portrait_is_known_by_its_stamp_as_long_as_it_is_shown() {
        let site = tempfile::tempdir().expect("a folder");
        let file = |name: &str| site.path().join("content").join(name);
        fs::create_dir_all(file("media")).expect("a folder");
        fs::write(file("site.yaml"), "title: A\nlanguages: [nl]\n").expect("a file");
        fs::write(file("media/a.png"), picture()).expect("a file");
        let media = sleutelgids_records::load::load(site.path(), None).media;
        let shown = |ids: &[&str]| {
            let portraits = ids.iter().map(|id| MediaId::new(id)).collect();
            let wanted = Wanted {
                portraits,
                ..Wanted::default()
            };
            let cache = Cache::of_site(site.path()).expect("a cache");
            let album = Album::open(&cache, &media, "public");
            let read = |id: &MediaId| media.read(id).map(Arc::from);
            let (images, _) = Images::prepare(&wanted, &read, "public", Some(&album));
            album.close();
            cache.unused().remove();
            images.portraits
        };
        let list = || {
            let all = walkdir::WalkDir::new(site.path().join(".sleutelgids/cache"));
            let files = all
                .into_iter()
                .flatten()
                .filter(|e| e.file_type().is_file());
            let lists = files.filter(|e| {
                fs::read(e.path())
                    .is_ok_and(|b| b.len() > 64 && b[..64].is_ascii() && b[64] == b' ')
            });
            lists.map(walkdir::DirEntry::into_path).next()
        };
        assert_eq!(shown(&["a.png"]).len(), 1);
        assert_eq!(list(), None, "it may have changed since");
        std::thread::sleep(std::time::Duration::from_millis(2_300));
        let made = shown(&["a.png"]);
        let kept = list().expect("it is old enough");
        // All else is gone, and it is known all the same.
        let others = walkdir::WalkDir::new(site.path().join(".sleutelgids/cache"));
        let others = others
            .into_iter()
            .flatten()
            .filter(|e| e.file_type().is_file());
        others
            .filter(|e| e.path() != kept)
            .for_each(|e| fs::remove_file(e.path()).expect("gone"));
        let cache = Cache::of_site(site.path()).expect("a cache");
        let (id, album) = (MediaId::new("a.png"), Album::open(&cache, &media, "public"));
        assert!(album.get(&id).is_some());
        let files = |portraits: &BTreeMap<MediaId, Portrait>| {
            let all = portraits.values().flat_map(|p| p.web.iter());
            all.map(|r| r.bytes().expect("made anew"))
                .collect::<Vec<_>>()
        };
        assert_eq!(files(&shown(&["a.png"])), files(&made));
        assert_eq!(shown(&[]).len(), 0);
        assert_eq!(list(), None, "nothing is kept of who is not shown");
    }

    #[test]
    fn a_portrait_outlives_the_cache_it_lies_in() {
        let site = tempfile::tempdir().expect("a folder");
        let cache = Cache::of_site(site.path()).expect("a cache");
        let picture = picture();
        let id = MediaId::new("a.png");
        let wanted = Wanted {
            portraits: [id.clone()].into(),
            ..Wanted::default()
        };
        let (images, _) = Images::prepare(&wanted, &|_| Ok(picture.clone().into()), "public", None);
        let made = &images.portraits[&id].web[0];
        let bytes = made.bytes().expect("in memory");
        cache.put(&Album::file_name(&made.route), &[], &bytes);
        let filed = |picture: Vec<u8>| Filed {
            unopened: cache.unopened(&Album::file_name(&made.route)),
            picture: Box::new(move || Ok(picture.clone())),
            salt: "public".to_owned(),
            route: made.route.clone(),
        };
        let (same, other) = (filed(picture.clone()), filed(b"no picture".to_vec()));
        assert_eq!(other.read().expect("from the cache"), bytes);
        site.close().expect("gone");
        assert_eq!(same.read().expect("made anew"), bytes);
        assert!(other.read().is_err(), "never another picture in its place");
    }
}
