//! No two files of the source know each other, nor do more of them in a circle: each can be read after those it names.
//!
//! A folder's `mod.rs` and the files in it are one thing here: a module may name its parts, and they what is common to them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use crate::{Source, sources};

/// A module's place: its crate (empty for the program), and the names of its modules from there.
type Place = (&'static str, Vec<String>);

/// Everything that one file names by a path.
#[derive(Default)]
struct Named {
    paths: BTreeSet<Vec<String>>,
}

impl Named {
    fn use_tree(&mut self, tree: &syn::UseTree, prefix: &[String]) {
        let with = |name: &syn::Ident| [prefix, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.use_tree(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) if name.ident == "self" => self.add(prefix.to_vec()),
            syn::UseTree::Name(name) => self.add(with(&name.ident)),
            syn::UseTree::Rename(name) => self.add(with(&name.ident)),
            syn::UseTree::Glob(_) => self.add(prefix.to_vec()),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, prefix);
                }
            }
        }
    }

    fn add(&mut self, path: Vec<String>) {
        self.paths.insert(path);
    }

    /// What a macro is given is no syntax yet: names with `::` between them are paths.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.add(std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.add(std::mem::take(&mut path));
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.add(path);
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("cfg") && list.is_ok_and(|l| l.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !is_test(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.use_tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(path.segments.iter().map(|s| s.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        self.tokens(call.tokens.clone());
    }
}

/// Returns where a file's module stands in its crate.
fn place(source: &Source) -> Place {
    let within = source
        .path
        .strip_prefix(source.krate)
        .expect("within its crate");
    let mut names: Vec<String> = within
        .with_extension("")
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    if names
        .last()
        .is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str()))
    {
        names.pop();
    }
    (source.krate, names)
}

/// Returns the file in which a path ends, as far as it leads through modules of ours.
fn file_of(path: &[String], from: &Place, modules: &BTreeSet<Place>) -> Option<Place> {
    let (mut krate, mut names) = from.clone();
    let mut path = path;
    let first = path.first()?.as_str();
    if let Some(other) = crate::CRATES
        .iter()
        .find(|(name, _)| !name.is_empty() && first.strip_prefix("sleutelgids_") == Some(name))
    {
        (krate, names) = (other.0, Vec::new());
        path = &path[1..];
    } else if first == "crate" {
        names.clear();
        path = &path[1..];
    }
    while let [step, rest @ ..] = path {
        match step.as_str() {
            "self" => {}
            "super" => drop(names.pop()),
            _ => break,
        }
        path = rest;
    }
    names.extend_from_slice(path);
    loop {
        if let Some(place) = modules.get(&(krate, names.clone())) {
            return Some(place.clone());
        }
        names.pop()?;
    }
}

fn related((krate, a): &Place, (other, b): &Place) -> bool {
    krate == other && (a.starts_with(b) || b.starts_with(a))
}

/// Returns for each file the files that it names.
fn imports() -> BTreeMap<Place, BTreeSet<Place>> {
    let sources: Vec<Source> = sources()
        .into_iter()
        .filter(|source| !source.path.ends_with("tests.rs"))
        .collect();
    let modules: BTreeSet<Place> = sources.iter().map(place).collect();
    let mut imports = BTreeMap::new();
    for source in &sources {
        let own = place(source);
        let syntax = syn::parse_file(&source.text).expect("source that compiles");
        let mut named = Named::default();
        named.visit_file(&syntax);
        // A name that was brought in stands for its path.
        let brought: BTreeMap<String, Vec<String>> = named
            .paths
            .iter()
            .filter(|path| path.len() > 1)
            .filter_map(|path| Some((path.last()?.clone(), path.clone())))
            .collect();
        let whole = named
            .paths
            .iter()
            .filter_map(|path| match brought.get(path.first()?) {
                Some(start) if path.len() > 1 => Some([start, &path[1..]].concat()),
                _ => Some(path.clone()),
            });
        let files = whole.filter_map(|path| file_of(&path, &own, &modules));
        let files = files.filter(|file| !related(file, &own)).collect();
        imports.insert(own, files);
    }
    imports
}

/// Returns every file to which imports lead from this one.
fn reached<'a>(imports: &'a BTreeMap<Place, BTreeSet<Place>>, from: &Place) -> BTreeSet<&'a Place> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&Place> = imports[from].iter().collect();
    while let Some(file) = waiting.pop() {
        if reached.insert(file) {
            waiting.extend(&imports[file]);
        }
    }
    reached
}

#[test]
fn no_files_import_each_other() {
    let imports = imports();
    let arrows: usize = imports.values().map(BTreeSet::len).sum();
    assert!(
        arrows > 300,
        "imports are written in another way than this test reads: {arrows}"
    );
    let name = |(krate, names): &Place| format!("{krate}/{}", names.join("/"));
    let circles: Vec<String> = imports
        .iter()
        .flat_map(|(file, named)| named.iter().map(move |other| (file, other)))
        .filter(|(file, other)| reached(&imports, other).contains(file))
        .map(|(file, other)| format!("{} → {}", name(file), name(other)))
        .collect();
    assert!(
        circles.is_empty(),
        "files in a circle:\n{}",
        circles.join("\n")
    );
}
