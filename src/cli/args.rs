//! What can be typed.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::days;
use crate::engine::job::Job;
use crate::engine::print_order::{Copies, Order, Which};
use crate::engine::trouble::Trouble;
use crate::engine::watchdog::Limits;
use sleutelgids_core::diag::Tongue;
use sleutelgids_core::model::country::Country;
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::{Date, Lang};
use sleutelgids_records::load::strict_date;
use sleutelgids_records::person::Channel;

/// Turns records about key persons into a website and printable flyers
#[derive(Debug, Parser)]
#[command(name = "sleutelgids", version, about, propagate_version = true)]
#[command(
    after_help = "Exit codes: 0 done · 1 errors in the content · 2 usage · 3 the machine refused"
)]
pub struct Args {
    /// Options of every command.
    #[command(flatten)]
    pub common: CommonArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What one page, sheet or picture may take: a thousand times what a flyer does.
const SECONDS: u64 = 60;
/// What a build may take of memory.
const MEGABYTES: u64 = 4096;

impl Args {
    /// Returns what the command may take.
    pub fn limits(&self) -> Limits {
        let (seconds, megabytes) = match &self.command {
            Command::Build(own) => (own.time_limit, own.memory_limit),
            Command::Serve(own) => (own.time_limit, MEGABYTES),
            _ => (SECONDS, MEGABYTES),
        };
        Limits {
            time: Duration::from_secs(seconds),
            memory: megabytes << 20,
        }
    }
}

/// Options of every command.
#[derive(Debug, ClapArgs)]
pub struct CommonArgs {
    /// Folder of the site: the one that holds `content/`
    #[arg(long, global = true, default_value = ".", value_name = "FOLDER")]
    pub site: PathBuf,
    /// Where the result goes [default: `output` in the site's folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// Build for this day: consents and dates are judged by it [default: $SOURCE_DATE_EPOCH, or today]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    /// Build as it was on that day: also with persons whose consent has ended since
    #[arg(long, global = true)]
    pub as_it_was: bool,
    /// How many things at once [default: as many as there are processors]
    #[arg(long, short, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    /// How problems are shown
    #[arg(long, global = true, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Show at most this many problems, errors first [default: 200, and 20 of a kind; with `check` each kind once]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub limit: Option<u64>,
    /// Treat warnings as errors: nothing is made, exit code 1
    #[arg(long, global = true, value_enum, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// The language in which it speaks to you: `nl` or `en` [default: $SLEUTELGIDS_UI, or that of the system]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = tongue)]
    pub ui: Option<Tongue>,
    /// Say nothing but what went wrong
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

impl CommonArgs {
    /// Returns what is asked for.
    ///
    /// # Errors
    /// As [`days::judged`].
    pub fn job(&self) -> Result<Job, Trouble> {
        let clock = days::today();
        Ok(Job {
            site: self.site.clone(),
            chosen_output: self.output.clone(),
            date: days::judged(self.date, clock)?,
            clock,
            as_it_was: self.as_it_was,
        })
    }
}

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    Terminal,
    /// For programs (described in docs/)
    Json,
    /// As annotations of a code host's checks
    Github,
    /// For code hosts and editors: SARIF 2.1.0
    Sarif,
}

/// What counts as an error too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings; advice never
    Warnings,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the website and the flyers
    Build(Build),
    /// Look for mistakes, and make nothing
    Check(Check),
    /// Show the site in a browser and keep up with every change; writes nothing
    Serve(Serve),
    /// Read a finished output folder and report what may not be in it
    Audit(Audit),
    /// Start a new site in an empty folder
    New(New),
    /// Print the JSON Schema of a kind of record
    Schema(Schema),
    /// Put two A5 flyers on an A4 sheet with cut marks, for the office printer
    Press(Press),
    /// Write out what Typst is handed for each sheet, to try a print template with Typst's own tools
    TypstSources(TypstSources),
    /// Make the forms on which persons are asked what may be shown of them, filled in, in their own languages
    ConsentForm(ConsentForm),
    /// End a person's consents, and list the printed sheets to take back; the day is --date, or today
    Withdraw(Withdraw),
    /// Show which sheets were printed, and note which are out of circulation
    Editions(Editions),
    /// Explain what a message's code means, and how to mend it; all codes when none is given
    Explain(Explain),
    /// Print completions for a shell
    Completions {
        /// For which shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// Options of `check`.
#[derive(Debug, ClapArgs)]
pub struct Check {
    /// Show every problem by itself, not only the first of its kind
    #[arg(long)]
    pub all: bool,
}

/// Options of `build`.
#[derive(Debug, ClapArgs)]
pub struct Build {
    /// Tell how long each stage took, and each kind of page and sheet
    #[arg(long)]
    pub timings: bool,
    /// Write to this file when each page and sheet was made, for a browser's trace viewer (JSON)
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// Make the pages only, no PDF
    #[arg(long)]
    pub no_print: bool,
    /// Make everything anew, also what an earlier build made from the very same data
    #[arg(long)]
    pub no_cache: bool,
    /// How long one page, sheet or picture may take
    #[arg(long, value_name = "SECONDS", default_value_t = SECONDS, value_parser = clap::value_parser!(u64).range(1..))]
    pub time_limit: u64,
    /// How much memory the build may take
    #[arg(long, value_name = "MB", default_value_t = MEGABYTES, value_parser = clap::value_parser!(u64).range(1..1 << 40))]
    pub memory_limit: u64,
    /// Also make the print files, and add them to the register of printed sheets
    #[arg(long, conflicts_with = "no_print")]
    pub release: bool,
    /// With --release: how many copies are printed, of each sheet or, as `voorbeeldstad/ar/a4=200`, of some; may be given
    /// more than once
    #[arg(long, value_name = "N", requires = "release", value_delimiter = ',', value_parser = copies)]
    pub copies: Vec<Copies>,
    /// Make a proof of the print files only, in `proof/` in the site's folder: nothing is released
    #[arg(long, conflicts_with_all = ["no_print", "release", "copies"])]
    pub proof: bool,
    /// Go on without the address key that is gone: make a new one, which gives everyone another address
    #[arg(long)]
    pub new_address_key: bool,
    /// With --release or --proof: which sheets.
    #[command(flatten)]
    pub which: WhichSheets,
}

impl Build {
    /// Returns which sheets are ordered.
    pub fn order(&self) -> Order {
        Order {
            which: self.which.to_which(),
            copies: self.copies.clone(),
        }
    }
}

/// Which sheets are meant.
#[derive(Debug, Clone, Default, ClapArgs)]
pub struct WhichSheets {
    /// Only sheets of this region; may be given more than once [default: all]
    #[arg(long = "region", value_name = "REGION", value_delimiter = ',')]
    pub regions: Vec<String>,
    /// Only sheets in this language; may be given more than once [default: all]
    #[arg(long = "language", alias = "lang", value_name = "TAG", value_delimiter = ',', value_parser = Lang::parse)]
    pub languages: Vec<Lang>,
    /// Only sheets on this paper; may be given more than once [default: all]
    #[arg(long = "paper", value_name = "PAPER", value_delimiter = ',', value_parser = paper)]
    pub papers: Vec<&'static SheetFormat>,
}

impl WhichSheets {
    fn to_which(&self) -> Which {
        Which {
            regions: self.regions.clone(),
            languages: self.languages.clone(),
            papers: self.papers.clone(),
        }
    }

    /// Returns whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.regions.is_empty() && self.languages.is_empty() && self.papers.is_empty()
    }
}

/// Most copies of one sheet; more is a slip of the finger.
pub const MOST_COPIES: u64 = 1_000_000;

/// Options of `consent-form`.
#[derive(Debug, ClapArgs)]
#[command(
    after_help = "The forms are personal data. They go to `forms/` in the site's folder, or to --output, never to a folder that is published."
)]
#[command(group = clap::ArgGroup::new("whom").required(true).args(["ids", "all", "expiring"]))]
pub struct ConsentForm {
    /// The persons' records: the names of their files in `content/persons/`, without their ending
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// For everyone but those who left
    #[arg(long)]
    pub all: bool,
    /// For those whose consent ends within so many days and nothing follows it
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..))]
    pub expiring: Option<u16>,
    /// In this language [default: the one in which it was explained last, her native language, or the site's first]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// The day until which consent is asked [default: a line to fill in]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub until: Option<Date>,
}

/// Options of `serve`.
#[derive(Debug, ClapArgs)]
pub struct Serve {
    /// Where to listen; any other address than this one shows the site to others on the network, and needs --visible-to-others
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS")]
    pub address: String,
    /// With --address: yes, everyone on the network may read along; editions for colleagues are not shown then
    #[arg(long)]
    pub visible_to_others: bool,
    /// On which port; 0 takes any that is free
    #[arg(long, default_value_t = 4040, value_name = "PORT")]
    pub port: u16,
    /// How long one page or sheet may take
    #[arg(long, value_name = "SECONDS", default_value_t = SECONDS, value_parser = clap::value_parser!(u64).range(1..))]
    pub time_limit: u64,
}

/// Options of `withdraw`.
#[derive(Debug, ClapArgs)]
pub struct Withdraw {
    /// The person's record: the name of its file in `content/persons/`, without its ending
    pub id: String,
    /// Only for this channel; may be given more than once [default: all]
    #[arg(
        long = "channel",
        value_enum,
        value_name = "CHANNEL",
        value_delimiter = ','
    )]
    pub channels: Vec<ChannelWord>,
    /// Record the day of --date also in the place of a later one that is recorded already
    #[arg(long)]
    pub earlier: bool,
}

/// A channel as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ChannelWord {
    /// The public website
    Web,
    /// Paper
    Print,
    /// Colleagues only
    Internal,
    /// Data for anyone to reuse
    OpenData,
}

impl From<ChannelWord> for Channel {
    fn from(word: ChannelWord) -> Self {
        match word {
            ChannelWord::Web => Self::Web,
            ChannelWord::Print => Self::Print,
            ChannelWord::Internal => Self::Internal,
            ChannelWord::OpenData => Self::OpenData,
        }
    }
}

/// Options of `editions`.
#[derive(Debug, ClapArgs)]
pub struct Editions {
    /// Only sheets with this person's record on them
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
    /// Only sheets that name this contact
    #[arg(long, value_name = "ID")]
    pub contact: Option<String>,
    /// Only sheets with this edition number; may be given more than once
    #[arg(long = "edition", value_name = "NUMBER")]
    pub editions: Vec<String>,
    /// Which sheets.
    #[command(flatten)]
    pub which: WhichSheets,
    /// Note that the copies of these sheets were taken back, or are used up; the day is --date, or today
    #[arg(long)]
    pub recalled: bool,
    /// Take the register for right as it is now, after somebody looked at it
    #[arg(long, conflicts_with_all = ["recalled", "person", "contact", "editions", "regions", "languages", "papers"])]
    pub accept: bool,
}

/// Options of `explain`.
#[derive(Debug, ClapArgs)]
pub struct Explain {
    /// The code, as `SG0103`
    pub code: Option<String>,
}

/// Options of `audit`.
#[derive(Debug, ClapArgs)]
pub struct Audit {
    /// The folder: all editions or one [default: where results go]
    pub folder: Option<PathBuf>,
}

/// Options of `new`.
#[derive(Debug, ClapArgs)]
pub struct New {
    /// The folder to make
    pub folder: PathBuf,
    /// The country the site is for: nl, be-vlg (Flanders), or another code of ISO 3166
    #[arg(long, value_name = "CODE", value_parser = country)]
    pub country: Option<Country>,
}

/// Options of `schema`.
#[derive(Debug, ClapArgs)]
pub struct Schema {
    /// Kind of record, as its folder is called (`persons`), or `site`
    pub kind: Option<String>,
    /// Write one file per kind into this folder instead
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// Options of `press`.
#[derive(Debug, ClapArgs)]
pub struct Press {
    /// A5 flyers (PDF); all those of the last build when left out
    pub flyers: Vec<PathBuf>,
}

/// Options of `typst-sources`.
#[derive(Debug, ClapArgs)]
#[command(
    after_help = "They go to `typst/` in the site's folder, or in --output. They show what the sheets show, and are not published."
)]
pub struct TypstSources {
    /// Sheets by their paths in the edition's folder, as `nl/flyers/waterstad-nl-a4.pdf`; all of them when left out
    pub sheets: Vec<String>,
}

fn tongue(name: &str) -> Result<Tongue, String> {
    Tongue::parse(name).ok_or_else(|| "it speaks `nl` and `en`".to_owned())
}

fn country(code: &str) -> Result<Country, String> {
    Country::parse(code)
        .ok_or_else(|| "write `nl`, `be-vlg`, or another code of ISO 3166".to_owned())
}

fn paper(text: &str) -> Result<&'static SheetFormat, String> {
    SheetFormat::from_word(&text.to_lowercase())
        .ok_or_else(|| format!("it is {}", SheetFormat::quoted_words().join(" or ")))
}

fn copies(text: &str) -> Result<Copies, String> {
    let (sheets, count) = text.rsplit_once('=').unwrap_or(("", text));
    let wrong = || {
        format!(
            "it is a number from 1 to {MOST_COPIES}, or sheets and a number: `voorbeeldstad/ar/a4=200`"
        )
    };
    let is_sane = |count: &u64| (1..=MOST_COPIES).contains(count);
    let count = count
        .trim()
        .parse()
        .ok()
        .filter(is_sane)
        .ok_or_else(wrong)?;
    let sheets = sheets
        .split('/')
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "*");
    Ok(Copies {
        of: sheets.map(str::to_owned).collect(),
        count,
    })
}

fn date(text: &str) -> Result<Date, String> {
    strict_date(text).ok_or_else(|| "a date is written as 2026-03-09".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn the_commands_are_consistent() {
        Args::command().debug_assert();
    }
}
