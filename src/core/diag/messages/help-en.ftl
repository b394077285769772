# What can be typed. A command's sentence stands under `help-` and its name, an option's under the command and
# `-arg-` and its name, or without a command when all commands share it.

help-usage = Usage
help-options = Options
help-options-short = [OPTIONS]
help-arguments = Arguments
help-commands = Commands
help-command = COMMAND
help-default = [default: { $value }]

help-about = Turns records about key persons into a website and printable flyers
help-about-after = Exit codes: 0 done · 1 errors in the content · 2 usage · 3 the machine refused
help-arg-site = Folder of the site: the one that holds `content/`
help-arg-output = Where the result goes [default: `output` in the site's folder]
help-arg-date = Build for this day: consents and dates are judged by it [default: $SOURCE_DATE_EPOCH, or today]
help-arg-as-it-was = Build as it was on that day: also with persons whose consent has ended since
help-arg-jobs = How many things at once [default: as many as there are processors]
help-arg-format = How problems are shown: `terminal` for reading, `json` for programs (described in docs/), `github` as annotations of a code host's checks, `sarif` for code hosts and editors
help-arg-limit = Show at most this many problems, errors first [default: 200, and 20 of a kind; `check` shows each kind once]
help-arg-deny = Treat `warnings` as errors: nothing is made, exit code 1
help-arg-ui = The language in which it speaks to you: `nl` or `en` [default: $SLEUTELGIDS_UI, or that of the system]
help-arg-quiet = Say nothing but what went wrong
help-arg-verbose = Say more
help-arg-help = Show this help
help-arg-version = Show the version

help-build = Make the website and the flyers
help-build-arg-new-address-key = Go on without the address key that is gone: make a new one, which gives everyone another address
help-build-arg-timings = Tell how long each stage took, and each kind of page and sheet
help-build-arg-profile = Write to this file when each page and sheet was made, for a browser’s trace viewer (JSON)
help-build-arg-no-print = Make the pages only, no PDF
help-build-arg-no-cache = Make everything anew, also what an earlier build made from the very same data
help-build-arg-time-limit = How long one page, sheet or picture may take
help-build-arg-memory-limit = How much memory the build may take
help-build-arg-release = Also make the print files, and add them to the register of printed sheets
help-build-arg-copies = With --release: how many copies are printed, of each sheet or, as `voorbeeldstad/ar/a4=200`, of some; may be given more than once
help-build-arg-proof = Make a proof of the print files only, in `proof/` in the site’s folder: nothing is released
help-arg-regions = Only sheets of this region; may be given more than once [default: all]
help-arg-languages = Only sheets in this language; may be given more than once [default: all]
help-arg-papers = Only sheets on this paper: { $papers }; may be given more than once [default: all]

help-check = Look for mistakes, and make nothing
help-check-arg-all = Show every problem by itself, not only the first of its kind

help-serve = Show the site in a browser and keep up with every change; writes nothing
help-serve-arg-address = Where to listen; any other address than this one shows the site to others on the network, and needs --visible-to-others
help-serve-arg-visible-to-others = With --address: yes, everyone on the network may read along; editions for colleagues are not shown then
help-serve-arg-port = On which port; 0 takes any that is free
help-serve-arg-time-limit = How long one page or sheet may take

help-typst-sources = Write out what Typst is handed for each sheet, to try a print template with Typst’s own tools
help-typst-sources-after = They go to `typst/` in the site’s folder, or in --output. They show what the sheets show, and are not published.
help-typst-sources-arg-sheets = Sheets by their paths in the edition’s folder, as `nl/flyers/waterstad-nl-a4.pdf`; all of them when left out

help-audit = Read a finished output folder and report what may not be in it
help-audit-arg-folder = The folder: all editions or one [default: where results go]

help-new = Start a new site in an empty folder
help-new-arg-folder = The folder to make
help-new-arg-country = The country the site is for: nl, be-vlg (Flanders), or another code of ISO 3166

help-schema = Print the JSON Schema of a kind of record
help-schema-arg-kind = Kind of record, as its folder is called (`persons`), or `site`
help-schema-arg-folder = Write one file per kind into this folder instead

help-press = Put two A5 flyers on an A4 sheet with cut marks, for the office printer
help-press-arg-flyers = A5 flyers (PDF); all those of the last build when left out

help-consent-form = Make the forms on which persons are asked what may be shown of them, filled in, in their own languages
help-consent-form-after = The forms are personal data. They go to `forms/` in the site's folder, or to --output, never to a folder that is published.
help-consent-form-arg-ids = The persons' records: the names of their files in `content/persons/`, without their ending
help-consent-form-arg-all = For everyone but those who left
help-consent-form-arg-expiring = For those whose consent ends within so many days and nothing follows it
help-consent-form-arg-lang = In this language [default: the one in which it was explained last, her native language, or the site's first]
help-consent-form-arg-until = The day until which consent is asked [default: a line to fill in]

help-withdraw = End a person's consents, and list the printed sheets to take back; the day is --date, or today
help-withdraw-arg-earlier = Record the day of --date also in the place of a later one that is recorded already
help-withdraw-arg-id = The person's record: the name of its file in `content/persons/`, without its ending
help-withdraw-arg-channels = Only for this channel: `web`, `print`, `internal` or `open-data`; may be given more than once [default: all]

help-editions = Show which sheets were printed, and note which are out of circulation
help-editions-arg-person = Only sheets with this person's record on them
help-editions-arg-contact = Only sheets that name this contact
help-editions-arg-editions = Only sheets with this edition number; may be given more than once
help-editions-arg-recalled = Note that the copies of these sheets were taken back, or are used up; the day is --date, or today
help-editions-arg-accept = Take the register for right as it is now, after somebody looked at it

help-explain = Explain what a message's code means, and how to mend it; all codes when none is given
help-explain-arg-code = The code, as `SG0103`

help-completions = Print completions for a shell
help-completions-arg-shell = For which shell: `bash`, `elvish`, `fish`, `powershell` or `zsh`

help-man = Print the manual page

help-help = Show the help of a command

help-value-address = ADDRESS
help-value-channel = CHANNEL
help-value-code = CODE
help-value-days = DAYS
help-value-flyers = FLYERS
help-value-file = FILE
help-value-folder = FOLDER
help-value-format = FORM
help-value-id = ID
help-value-kind = KIND
help-value-language = LANGUAGE
help-value-mb = MB
help-value-n = N
help-value-port = PORT
help-value-region = REGION
help-value-paper = PAPER
help-value-number = NUMBER
help-value-seconds = SECONDS
help-value-shell = SHELL
help-value-sheets = SHEETS
help-value-tag = TAG
help-value-what = WHAT
help-value-yyyy-mm-dd = YYYY-MM-DD

## what is typed wrong

typed-error = error: { $what }
typed-near = hint: did you mean `{ $near }`?
typed-more = More: add `--help`.
typed-unknown-option = there is no `{ $name }` here
typed-unknown-command = there is no command `{ $name }`
typed-no-command = a command is missing: say what is to be done
typed-no-value = `{ $name }` needs a value
typed-value = `{ $value }` cannot be given for `{ $name }`: it takes { $valid }
typed-value-why = `{ $value }` cannot be given for `{ $name }`: { $why }
typed-value-bad = `{ $value }` cannot be given for `{ $name }`
typed-missing = { $names } is missing
typed-conflict = `{ $one }` and `{ $other }` do not go together
typed-no-text = what was typed holds bytes that are no text
typed-wrong = this cannot be typed so
typed-why-date = a date is written as 2026-03-09
typed-why-days = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} has { $days } days in { $year }
typed-why-language = it speaks `nl` and `en`
typed-why-copies = a number from 1 to { $most }, or sheets and a number: `voorbeeldstad/ar/a4=200`
typed-why-paper = one of: { $papers }
typed-why-tag = the code of a language, as `ar`
typed-why-number = it takes a whole number that is not too large
