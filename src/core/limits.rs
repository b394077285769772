//! How much is read, unpacked and followed before it is refused.
//!
//! Every guard takes its limits as an argument, so that a test shows each one at work on small input. The defaults are far above
//! what any site needs, and far below what harms a computer.

/// Limits of a text in YAML.
#[derive(Debug, Clone, Copy)]
pub struct YamlLimits {
    /// Values that lie within each other.
    pub depth: usize,
    /// Values in all, each use of an alias counted.
    pub nodes: usize,
}

impl Default for YamlLimits {
    fn default() -> Self {
        Self {
            depth: 40,
            nodes: 50_000,
        }
    }
}

/// Limits of a picture.
#[derive(Debug, Clone, Copy)]
pub struct PictureLimits {
    /// Largest file that is looked at, in bytes.
    pub bytes: usize,
    /// Longest side that is decoded, in pixels.
    pub side: u32,
    /// Most pixels that are decoded: a telephone's 50-megapixel camera. Three bytes each while one is worked on.
    pub pixels: u64,
    /// Longest profile of colours that is unpacked, in bytes: those of printing presses have two million.
    pub profile_bytes: usize,
    /// Largest SVG that is looked at, in bytes.
    pub svg_bytes: usize,
    /// Largest SVG that is published, in bytes: a short one can repeat itself.
    pub svg_written_bytes: usize,
    /// Parts of an SVG, each use of a part counted.
    pub svg_parts: u64,
    /// Parts of an SVG within parts, and references to references.
    pub svg_depth: usize,
}

impl Default for PictureLimits {
    fn default() -> Self {
        Self {
            bytes: 40 << 20,
            side: 12_000,
            pixels: 52_000_000,
            profile_bytes: 8 << 20,
            svg_bytes: 2 << 20,
            svg_written_bytes: 4 << 20,
            svg_parts: 300_000,
            svg_depth: 400,
        }
    }
}

/// Elements of a text that lie within each other: a list within a list within a list takes eight.
pub const MARKDOWN_DEPTH: usize = 16;
