//! How the numbers of each country are made: Google's libphonenumber, by its metadata.
//!
//! `numbers.txt` is written from the metadata by `tests/tools/telephone-numbers`, which says what its columns are. The Rust
//! crates that hold the library itself build a compiler of protocol buffers first, which changes what the PDF engine is built with; its
//! rules for reading, telling kinds apart and formatting are few and stand here.
//! <https://github.com/google/libphonenumber>, version 9.0.42: `PhoneNumberUtil.java`.

use std::sync::{LazyLock, OnceLock};

use regex::{Regex, RegexBuilder};

use super::Region;

static PLANS: LazyLock<Vec<Plan>> = LazyLock::new(|| plans(include_str!("numbers.txt")));

/// The numbers of a region.
struct Plan {
    region: &'static str,
    code: &'static str,
    /// First digits before a number within the country.
    prefix: Pattern,
    /// The digits that take their place.
    transform: &'static str,
    /// First digits that numbers of this region have among those with its code.
    leading: Pattern,
    /// Every number there can be.
    any: Series,
    kinds: Vec<(NumberKind, Series)>,
    forms: Vec<Form>,
}

/// A kind of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NumberKind {
    Paid,
    Free,
    Shared,
    Place,
    Mobile,
    Other,
}

/// A set of numbers.
struct Series {
    lengths: Vec<usize>,
    pattern: Pattern,
}

/// A way to group the digits of some numbers.
struct Form {
    pattern: Pattern,
    leading: Pattern,
    national: &'static str,
    international: &'static str,
}

/// A regular expression that is compiled when it is first asked.
struct Pattern {
    source: &'static str,
    whole: OnceLock<Regex>,
    start: OnceLock<Regex>,
}

impl Pattern {
    fn new(source: &'static str) -> Self {
        Self {
            source,
            whole: OnceLock::new(),
            start: OnceLock::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.source.is_empty()
    }

    /// Returns the expression for all of a text.
    fn whole(&self) -> &Regex {
        self.whole
            .get_or_init(|| compiled(&format!("^(?:{})$", self.source)))
    }

    /// Returns the expression for the beginning of a text.
    fn start(&self) -> &Regex {
        self.start
            .get_or_init(|| compiled(&format!("^(?:{})", self.source)))
    }
}

fn compiled(source: &str) -> Regex {
    let regex = RegexBuilder::new(source).unicode(false).build();
    regex.expect("a test compiles every pattern of the table")
}

impl Series {
    fn holds(&self, digits: &str) -> bool {
        self.lengths.contains(&digits.len()) && self.pattern.whole().is_match(digits)
    }
}

impl Plan {
    /// Returns the kind of a number; nothing for one that this region has not.
    fn kind(&self, digits: &str) -> Option<NumberKind> {
        if !self.any.holds(digits) {
            return None;
        }
        let mut kinds = self.kinds.iter();
        kinds
            .find(|(_, series)| series.holds(digits))
            .map(|(kind, _)| *kind)
    }

    /// Returns a number without what is dialled before it within the country, which some write behind the country's code too.
    fn without_prefix(&self, digits: &str) -> String {
        let captures = match self.prefix.is_empty() {
            true => None,
            false => self.prefix.start().captures(digits),
        };
        let Some(captures) = captures else {
            return digits.to_owned();
        };
        let digits_after_prefix = &digits[captures.get(0).map_or(0, |all| all.end())..];
        let has_last_group = captures.len() > 1 && captures.get(captures.len() - 1).is_some();
        let mut number = String::new();
        if has_last_group && !self.transform.is_empty() {
            captures.expand(self.transform, &mut number);
        }
        number.push_str(digits_after_prefix);
        let is_viable = |digits: &str| self.any.pattern.whole().is_match(digits);
        let shortest = self.any.lengths.iter().min().copied().unwrap_or_default();
        match (is_viable(digits) && !is_viable(&number)) || number.len() < shortest {
            true => digits.to_owned(),
            false => number,
        }
    }
}

/// A number of which it is known how its country writes it.
pub(super) struct Number {
    /// The main region with its code, which says how its numbers are grouped.
    plan: &'static Plan,
    /// The digits after the code.
    digits: String,
}

impl Number {
    /// Reads digits: with a plus before the code of a country, or those of `home`.
    pub fn parse(digits: &str, home: Option<Region<'_>>) -> Option<Self> {
        let international = digits.strip_prefix('+').map(only_digits);
        let national = only_digits(digits);
        let (plan, digits_after_code) = match (&international, home) {
            (Some(digits), _) => {
                let code = calling_code(digits)?;
                (main(code)?, &digits[code.len()..])
            }
            (None, Some(home)) => {
                let home_plan = PLANS.iter().find(|plan| plan.region == home)?;
                let digits = home_plan.without_prefix(&national);
                let plan = main(home_plan.code)?;
                return Some(Self { plan, digits });
            }
            (None, None) => return None,
        };
        let digits = plan.without_prefix(digits_after_code);
        Some(Self { plan, digits })
    }

    /// Returns the kind of number, in whichever region of its code.
    fn kind(&self) -> Option<NumberKind> {
        let mut regions = PLANS.iter().filter(|plan| plan.code == self.plan.code);
        regions.find_map(|plan| {
            let is_elsewhere =
                !plan.leading.is_empty() && !plan.leading.start().is_match(&self.digits);
            (!is_elsewhere).then(|| plan.kind(&self.digits)).flatten()
        })
    }

    /// Returns whether it may be a number: it is one, or it is as long as those of places and mobile telephones in its country. Numbers
    /// that nobody has yet, and those of examples, are of no series.
    pub fn is_likely(&self) -> bool {
        let mut series = self
            .plan
            .kinds
            .iter()
            .filter(|(kind, _)| matches!(kind, NumberKind::Place | NumberKind::Mobile));
        self.kind().is_some() || series.any(|(_, one)| one.lengths.contains(&self.digits.len()))
    }

    /// Returns whether it is as long as the numbers of a place in its country.
    pub fn is_as_long_as_a_place(&self) -> bool {
        let mut places = self
            .plan
            .kinds
            .iter()
            .filter(|(kind, _)| *kind == NumberKind::Place);
        places.any(|(_, place)| place.lengths.contains(&self.digits.len()))
    }

    /// Returns the first digits of a number that is free, or paid for by its own rate: `900`; nothing for any other.
    pub fn service(&self) -> Option<String> {
        let is_service = matches!(
            self.kind()?,
            NumberKind::Free | NumberKind::Paid | NumberKind::Shared
        );
        let grouped = self.grouped(|form| form.international);
        let first = grouped.split(|c: char| !c.is_ascii_digit()).next();
        is_service.then(|| first.unwrap_or_default().to_owned())
    }

    /// Returns it with a plus and without spaces (ITU-T E.164).
    pub fn e164(&self) -> String {
        format!("+{}{}", self.plan.code, self.digits)
    }

    /// Returns it as it is written for readers in other countries (ITU-T E.123).
    pub fn international(&self) -> String {
        let digits = self.grouped(|form| form.international);
        format!("+{} {digits}", self.plan.code)
    }

    /// Returns it as its country writes it.
    pub fn national(&self) -> String {
        self.grouped(|form| form.national)
    }

    fn grouped(&self, template: impl Fn(&Form) -> &'static str) -> String {
        let form = self.plan.forms.iter().find(|form| {
            let is_first = form.leading.is_empty() || form.leading.start().is_match(&self.digits);
            template(form) != "NA" && is_first && form.pattern.whole().is_match(&self.digits)
        });
        match form {
            Some(form) => {
                let regex = form.pattern.whole();
                regex
                    .replace(&self.digits, braced(template(form)))
                    .into_owned()
            }
            None => self.digits.clone(),
        }
    }
}

/// Returns a template whose groups cannot run into the digits behind them: `${1}` for `$1`.
fn braced(template: &str) -> String {
    let mut braced = String::with_capacity(template.len() + 8);
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek().copied()) {
            ('$', Some(group)) if group.is_ascii_digit() => {
                chars.next();
                braced.extend(['$', '{', group, '}']);
            }
            _ => braced.push(c),
        }
    }
    braced
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns the code of a country with which digits begin (ITU-T E.164): no code begins with another one.
pub fn calling_code(digits: &str) -> Option<&'static str> {
    let mut codes = PLANS.iter().map(|plan| plan.code);
    codes.find(|code| digits.starts_with(code))
}

/// Returns a region by its code of ISO 3166-1, in capitals; nothing for one without telephone numbers of its own.
pub fn known_region(region: &str) -> Option<&'static str> {
    let mut regions = PLANS.iter().map(|plan| plan.region);
    regions.find(|one| *one == region)
}

/// Returns the main region with a calling code.
pub fn region(code: &str) -> Option<&'static str> {
    main(code).map(|plan| plan.region)
}

/// Returns the calling code of a region.
pub(super) fn code(region: Region<'_>) -> Option<&'static str> {
    let region_plan = PLANS.iter().find(|plan| plan.region == region);
    region_plan.map(|plan| plan.code)
}

fn main(code: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.code == code)
}

/// Reads the table.
fn plans(table: &'static str) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for line in table.lines() {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let kind = next();
        let cells = [next(), next(), next(), next(), next()];
        if kind == "R" {
            plans.push(plan(cells));
            continue;
        }
        let Some(plan) = plans.last_mut() else {
            continue;
        };
        match kind {
            "N" => add_series(plan, cells),
            _ => plan.forms.push(Form {
                pattern: Pattern::new(cells[0]),
                leading: Pattern::new(cells[1]),
                national: cells[2],
                international: cells[3],
            }),
        }
    }
    plans
}

fn plan([region, code, prefix, transform, leading]: [&'static str; 5]) -> Plan {
    Plan {
        region,
        code,
        prefix: Pattern::new(prefix),
        transform,
        leading: Pattern::new(leading),
        any: Series {
            lengths: Vec::new(),
            pattern: Pattern::new(""),
        },
        kinds: Vec::new(),
        forms: Vec::new(),
    }
}

fn add_series(plan: &mut Plan, [kind, lengths, pattern, ..]: [&'static str; 5]) {
    let series = Series {
        lengths: lengths.split(',').filter_map(|n| n.parse().ok()).collect(),
        pattern: Pattern::new(pattern),
    };
    let kind = match kind {
        "any" => {
            plan.any = series;
            return;
        }
        "paid" => NumberKind::Paid,
        "free" => NumberKind::Free,
        "shared" => NumberKind::Shared,
        "place" => NumberKind::Place,
        "mobile" => NumberKind::Mobile,
        _ => NumberKind::Other,
    };
    plan.kinds.push((kind, series));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_the_table_compiles() {
        for plan in PLANS.iter() {
            for pattern in [&plan.prefix, &plan.leading, &plan.any.pattern] {
                pattern.whole();
                pattern.start();
            }
            for (_, series) in &plan.kinds {
                series.pattern.whole();
            }
            for form in &plan.forms {
                form.pattern.whole();
                form.leading.start();
            }
        }
        assert!(PLANS.len() > 240);
    }

    #[test]
    fn no_code_begins_with_another() {
        let codes: Vec<&str> = PLANS.iter().map(|plan| plan.code).collect();
        for code in &codes {
            let others = codes.iter().filter(|other| other != &code);
            assert!(
                !others.clone().any(|other| other.starts_with(code)),
                "{code}"
            );
        }
    }
}
