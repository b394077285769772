//! The number of parts that a drawing becomes when all its references are followed.
//!
//! In: an SVG as XML. Out: whether it stays within bounds. A part that is used twice by a part that is used twice stands four
//! times in the drawing; thirty such steps are a short file, and more than any computer holds. They are counted here
//! without being made.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node};

use sleutelgids_core::limits::PictureLimits;

/// Returns true for a drawing that is too much, with everything that it refers to put in its place.
pub(super) fn is_too_much(document: &Document<'_>, limit: &PictureLimits) -> bool {
    let parts = document.descendants();
    let mut scale = Scale {
        ids: parts
            .filter_map(|part| Some((part.attribute("id")?, part)))
            .collect(),
        rules: rules(document),
        weights: HashMap::new(),
        depth: limit.svg_depth,
    };
    let weight = scale.weigh(document.root(), 0);
    weight.is_none_or(|weight| weight > limit.svg_parts)
}

struct Scale<'d, 'i> {
    ids: HashMap<&'d str, Node<'d, 'i>>,
    rules: Vec<StyleRule<'d>>,
    /// The weight of each part that was referred to; nothing while it is being weighed.
    weights: HashMap<&'d str, Option<u64>>,
    /// The greatest depth of parts within parts.
    depth: usize,
}

impl<'d> Scale<'d, '_> {
    /// Returns the number of parts that a part becomes; nothing when they lie too deep to be counted.
    fn weigh(&mut self, node: Node<'d, '_>, depth: usize) -> Option<u64> {
        if depth > self.depth {
            return None;
        }
        let mut count = 1_u64;
        for reference in self.references(node) {
            if let Some(target) = self.ids.get(reference).copied() {
                let weight = self.weight_of_target(reference, target, depth)?;
                count = count.saturating_add(weight);
            }
        }
        for child in node.children().filter(Node::is_element) {
            count = count.saturating_add(self.weigh(child, depth + 1)?);
        }
        Some(count)
    }

    fn weight_of_target(&mut self, id: &'d str, target: Node<'d, '_>, depth: usize) -> Option<u64> {
        match self.weights.get(id) {
            Some(Some(weight)) => Some(*weight),
            // It refers to itself: whoever draws it leaves that out.
            Some(None) => Some(0),
            None => {
                self.weights.insert(id, None);
                let weight = self.weigh(target, depth + 1)?;
                self.weights.insert(id, Some(weight));
                Some(weight)
            }
        }
    }

    /// Returns the names of the parts that a part uses, masks, clips, fills, filters and markers with it.
    fn references(&self, node: Node<'d, '_>) -> Vec<&'d str> {
        let mut names = Vec::new();
        for attribute in node.attributes() {
            match attribute.name() {
                "href" => names.extend(attribute.value().trim().strip_prefix('#')),
                _ => names.extend(names_within(attribute.value())),
            }
        }
        for rule in self.rules.iter().filter(|rule| rule.applies(node)) {
            names.extend(&rule.references);
        }
        names
    }
}

/// A rule of a style sheet that refers to parts.
struct StyleRule<'d> {
    /// The last step of its selector.
    selector: &'d str,
    references: Vec<&'d str>,
}

impl StyleRule<'_> {
    /// Returns whether it may apply to a part; rather too often than too seldom.
    fn applies(&self, node: Node<'_, '_>) -> bool {
        let class = self
            .selector
            .strip_prefix('.')
            .filter(|name| is_plain(name));
        let id = self
            .selector
            .strip_prefix('#')
            .filter(|name| is_plain(name));
        if let Some(class) = class {
            let classes = node.attribute("class").unwrap_or_default();
            classes.split_whitespace().any(|name| name == class)
        } else if id.is_some() {
            node.attribute("id") == id
        } else if is_plain(self.selector) {
            node.tag_name().name() == self.selector
        } else {
            node.is_element()
        }
    }
}

/// Returns whether a selector is a name and nothing more.
fn is_plain(name: &str) -> bool {
    name.chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

/// Returns the rules of a drawing's style sheets that refer to parts.
fn rules<'d>(document: &'d Document<'_>) -> Vec<StyleRule<'d>> {
    let mut rules = Vec::new();
    for style in document
        .descendants()
        .filter(|node| node.tag_name().name() == "style")
    {
        for text in style.children().filter_map(|child| child.text()) {
            for (selectors, declarations) in
                text.split('}').filter_map(|rule| rule.rsplit_once('{'))
            {
                add_rules(selectors, declarations, &mut rules);
            }
        }
    }
    rules
}

fn add_rules<'d>(selectors: &'d str, declarations: &'d str, rules: &mut Vec<StyleRule<'d>>) {
    let references: Vec<&str> = names_within(declarations).collect();
    if references.is_empty() {
        return;
    }
    for selector in selectors.split(',') {
        let mut steps = selector.split(|c: char| c.is_whitespace() || ">+~".contains(c));
        rules.push(StyleRule {
            selector: steps.rfind(|step| !step.is_empty()).unwrap_or("*"),
            references: references.clone(),
        });
    }
}

/// Returns the names within `url(#…)`.
fn names_within(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let inside = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        inside.trim().strip_prefix('#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Limits that a handful of parts reach.
    const FEW: PictureLimits = PictureLimits {
        bytes: 1000,
        side: 10,
        pixels: 100,
        profile_bytes: 100,
        svg_bytes: 1000,
        svg_written_bytes: 1000,
        svg_parts: 20,
        svg_depth: 10,
    };

    fn is_too_much(inside: &str, limit: &PictureLimits) -> bool {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inside}</svg>"
        );
        super::is_too_much(&Document::parse(&svg).expect("XML"), limit)
    }

    /// So many parts, each of which uses the one before it twice.
    fn doubled(steps: usize, part: impl Fn(usize) -> String) -> String {
        let parts: String = (1..=steps).map(part).collect();
        format!("<path id='p0' d='M0 0h1v1z'/>{parts}")
    }

    fn both(mut part: impl FnMut(usize) -> String, n: usize) -> String {
        format!("{}{}", part(n - 1), part(n - 1))
    }

    #[test]
    fn a_part_counts_as_often_as_it_is_used() {
        type Uses = fn(usize) -> String;
        let ways: [Uses; 6] = [
            |n| format!("<use href='#p{n}'/>"),
            |n| format!("<use xlink:href='#p{n}'/>"),
            |n| format!("<path mask='url(#p{n})'/>"),
            |n| format!("<path style='clip-path: url( \"#p{n}\" )'/>"),
            |n| format!("<path fill='url(#p{n})' stroke='none'/>"),
            |n| format!("<path marker-start='url(#p{n})' filter='url(#none)'/>"),
        ];
        for uses in ways {
            let twice = |steps| doubled(steps, |n| format!("<g id='p{n}'>{}</g>", both(uses, n)));
            assert!(is_too_much(&twice(3), &FEW), "{}", uses(1));
            assert!(!is_too_much(&twice(1), &FEW), "{}", uses(1));
        }
        let styled = doubled(3, |n| {
            format!(
                "<g id='p{n}'>{}</g>",
                both(|n| format!("<path class='c{n}'/>"), n)
            )
        });
        let rules: String = (0..3)
            .map(|n| format!("g > .c{n}, i {{ mask: url(#p{n}) }}"))
            .collect();
        assert!(is_too_much(
            &format!("<style>{rules}</style>{styled}"),
            &FEW
        ));
        assert!(!is_too_much(&styled, &FEW));
    }

    #[test]
    fn a_part_that_refers_to_itself_counts_once_and_a_long_chain_is_not_followed() {
        assert!(!is_too_much(
            "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
            &FEW
        ));
        let chain = |steps| doubled(steps, |n| format!("<use id='p{n}' href='#p{}'/>", n - 1));
        let last_of = |steps| format!("<use href='#p{steps}'/>{}", chain(steps));
        assert!(is_too_much(&last_of(12), &FEW));
        assert!(!is_too_much(&last_of(3), &FEW));
    }

    #[test]
    fn a_drawing_with_many_gradients_is_fine() {
        let gradients: String = (0..500)
            .map(|n| format!("<linearGradient id='g{n}'><stop/><stop/></linearGradient><path class='s{n}' d='M0 0h1z'/>"))
            .collect();
        let rules: String = (0..500)
            .map(|n| format!(".s{n}{{fill:url(#g{n});}}"))
            .collect();
        let drawing = format!("<style>{rules}</style>{gradients}");
        assert!(!is_too_much(&drawing, &PictureLimits::default()));
    }
}
