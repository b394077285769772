//! Sizes of letters and how scripts are set: the numbers that templates are given and copyfitting reckons with.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// Millimetres in a point.
pub const POINT: f64 = 25.4 / 72.0;

/// Sizes of letters on A4, in points.
#[derive(Debug, Serialize)]
pub struct TypeSizes {
    /// The name of a region.
    pub display: f64,
    /// A heading.
    pub head: f64,
    /// A heading on smaller paper, at the least.
    pub least_head: f64,
    /// Any other text.
    pub base: f64,
    /// Text that a resident must read; no smaller on smaller paper.
    pub read: f64,
    /// The lines of a card; no smaller on smaller paper.
    pub line: f64,
    /// Text that nobody needs to read: the smallest on a sheet.
    pub small: f64,
}

/// The sizes of every sheet.
pub const SIZES: TypeSizes = TypeSizes {
    display: 30.0,
    head: 16.0,
    least_head: 14.0,
    base: 11.0,
    read: 12.0,
    line: 10.0,
    small: 9.0,
};

/// The setting of a script.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ScriptSetting {
    /// The size of a letter, against a Latin one.
    pub size: f64,
    /// Between lines, in ems.
    pub gap: f64,
    /// The mean width of a character, in ems.
    #[serde(skip)]
    pub width: f64,
}

/// The setting of Latin, and of every script that is not listed.
const LATIN: ScriptSetting = ScriptSetting {
    size: 1.0,
    gap: 0.36,
    width: 0.47,
};

/// Scripts that are set otherwise (ISO 15924): Arabic 10 % larger with more leading, Ethiopic 5 % smaller.
const SCRIPTS: [(&str, ScriptSetting); 2] = [
    (
        "Arab",
        ScriptSetting {
            size: 1.1,
            gap: 0.58,
            width: 0.367,
        },
    ),
    (
        "Ethi",
        ScriptSetting {
            size: 0.95,
            gap: 0.5,
            width: 0.555,
        },
    ),
];

impl Default for ScriptSetting {
    fn default() -> Self {
        LATIN
    }
}

impl ScriptSetting {
    /// Returns how a script is set (ISO 15924).
    pub fn of(script: &str) -> Self {
        let listed = SCRIPTS.iter().find(|(name, _)| *name == script);
        listed.map_or(LATIN, |(_, setting)| *setting)
    }
}

/// Returns what templates are given of this: `sizes` in points, `scripts` by their names, `other` for all that have none.
pub fn data() -> [(&'static str, Value); 2] {
    let scripts = SCRIPTS.iter().chain(&[("other", LATIN)]);
    let by_name: Map<String, Value> = scripts
        .map(|(name, setting)| ((*name).to_owned(), json!(setting)))
        .collect();
    [("sizes", json!(SIZES)), ("scripts", Value::Object(by_name))]
}
