//! Gaps between words, by how far they part them.
//!
//! In: signs, as `latin` and `written` tell them. Out: whether the words on both sides can be one name.

/// A gap before a word; the later ones part words more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A space, a line end, a hyphen, a bar: words of one name may have it between them.
    Space,
    /// A quotation mark or a bracket: on both sides of a nickname within a name.
    Quote,
    /// A full stop with a space after it: after an initial or the end of a sentence.
    Stop,
    /// A comma.
    Comma,
    /// The end of a paragraph or of an item of a list, without a sign that ends a sentence.
    Paragraph,
    /// A colon, the end of a sentence and of its paragraph.
    Break,
}

impl Gap {
    /// The gap that this one and the next make together.
    pub fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::Stop | Self::Comma, Self::Paragraph) => Self::Break,
            _ => self.max(next),
        }
    }
}
