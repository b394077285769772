# What the program says to those who run it, in English. The same messages stand in nl.ftl; tests compare the two.
# A message for every code; `.hint` says what to do, `.related-…` what to say beside another place.

## Words of a diagnostic

level-error = error
level-warning = warning
level-advice = advice
level-hint = hint
say-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
say-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
say-advice = { $count ->
    [one] 1 piece of advice
   *[other] { $count } pieces of advice
}
say-not-shown = { $rest } more are not shown here; fix these first
say-more = { $rest } more problems are not shown
say-kind-also = and { $count ->
    [one] once more
   *[other] { $count } more times
}:
say-kind-rest = … and { $count } more
say-kind-times = { $count } times: { $places }
say-kind-times-more = { $count } times: { $places } and { $rest } more
say-check-all = `sleutelgids check --all` shows every one by itself.
say-todo-mend = { $count } must be fixed
say-todo-ask = { $count ->
    [one] 1 person to ask again
   *[other] { $count } people to ask again
}
say-todo-translate = { $count ->
    [one] 1 text to translate
   *[other] { $count } texts to translate
}
say-todo-reread = { $count ->
    [one] 1 machine translation to have checked
   *[other] { $count } machine translations to have checked
}
say-todo-look = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
}
say-todo-know = { $count } good to know
say-left-to-check = { $count ->
    [one] 1 warning is not shown here
   *[other] { $count } warnings are not shown here
} ({ $codes }): `sleutelgids check` shows what and where.

## Hints that many share

-shorter = shorten this text; put a space or a hyphen in a very long word where it may be split
hint-meant = did you mean `{ $near }`?
hint-renamed = that is a former name: write `{ $today }`
hint-keys = the fields that can stand here are: { $known }
hint-choose = choose one of: { $known }
hint-choose-near = choose one of: { $known }; `{ $near }` comes closest
hint-inside = it belongs inside `{ $outer }`, which is already there: put the line `{ $inner }: …` among its lines, indented like the others
hint-inside-new = it belongs inside `{ $outer }`. Type these lines instead:
    { $lines }
hint-outside = this is a field of the record itself: put the line at the left margin, not inside another field
hint-no-list = there is only one of these, so it is not a list: remove the `- `
hint-items = begin every item with a hyphen and a space, each on a line of its own:
    { $lines }
hint-by-item = make a list in which every item has its languages:
    { $lines }
sign-hard-space = a hard space ({ $code })
sign-zero-width = a space without width ({ $code })
sign-byte-order = a mark that belongs at the very start of a file ({ $code })
sign-soft-hyphen = a hidden hyphen ({ $code })
sign-other = an invisible character ({ $code })
day-persian = in the Persian calendar this is { $date }
day-islamic = in the Islamic calendar this is { $date }
day-buddhist = in the Buddhist calendar this is { $date }
day-ethiopian = in the Ethiopian calendar this is { $date }
year-persian = a Persian year, { $first }–{ $last } here
year-islamic = an Islamic year, { $first }–{ $last } here
year-buddhist = a Buddhist year, { $first }–{ $last } here
year-ethiopian = an Ethiopian year, { $first }–{ $last } here
hint-ethiopian = is this a date of the Ethiopian calendar? Then it is `{ $date }` here: write that
hint-kinds = records live in: { $known }
hint-block = put each field on a line of its own, with two spaces before it and a colon after it
hint-one-text = `{ $field }` is one text, the same in all languages: choose one spelling, and write it right behind `{ $field }:`
hint-text = write the text after the colon; if there is no text, leave out the whole line
hint-two-phones = this field holds one number: write the first in `phone`, and the second of a contact or person in `second_phone`
hint-translated-text = write one text, or one per language: `{"{"}nl: …, ar: …{"}"}`
hint-yes-no = write `true` for yes and `false` for no
hint-number = write digits only, without dots or spaces
hint-date = write year, month and day: `2026-03-09`
hint-date-meant = write the date as `{ $date }`
hint-time = write hours and minutes in quotes: `"09:30"`
hint-language = use the code of a language, such as `nl`, `ar`, `ti` or `fa-AF`
hint-list = write `[a, b]`, or each item on a line of its own after `- `
hint-date-swapped = month and day have been swapped: write `{ $date }`
hint-date-swapped-or = if month and day have been swapped, write `{ $date }`; if this is the thirteenth month of the Ethiopian calendar, write `{ $other }`
hint-date-days = that month has no day { $day }; its last day is `{ $last }`
hint-date-number = this is a date as a spreadsheet stores it: `{ $date }`
hint-write = write `{ $text }`
hint-form = write it in this form: `{ $form }`
hint-list-dash = put `- ` before the first field of each item, and two spaces before the others
hint-library = { $why }
hint-person-file = the name is that of a file in `content/persons/`, without its ending

## Kinds of value and of record

what-block = a block of fields
what-text = a text
what-yes-no = `true` or `false`
what-number = a whole number
what-date = a date
what-time = a time
what-language = the code of a language
what-list = a list
what-word = a word
found-nothing = nothing
found-text = `{ $text }`
found-notes = only text that no reader sees
found-list = a list
found-block = a block of fields
missing-links = { $count ->
        [one] 1 link ({ $links })
       *[other] { $count } links ({ $links })
    }
missing-headings = { $count ->
        [one] 1 heading
       *[other] { $count } headings
    }
missing-points = { $count ->
        [one] 1 point of a list
       *[other] { $count } points of lists
    }
missing-bold = { $count ->
        [one] 1 piece in bold
       *[other] { $count } pieces in bold
    }
missing-tables = { $count ->
        [one] 1 table
       *[other] { $count } tables
    }
missing-notes = { $count ->
        [one] 1 footnote
       *[other] { $count } footnotes
    }
noun-person = person
noun-region = region
noun-organisation = organisation
noun-contact = contact
noun-role = role
noun-topic = topic
noun-infosheet = information sheet
noun-training = training
noun-event = event
noun-article = article
noun-handbook = handbook
edition-whole = in the edition `{ $name }`
edition-sheets = on the sheets of the edition `{ $name }`
part-quotations = the quotations
part-availability = when persons are available
part-topics = the topics
part-role-summaries = the summaries of the roles
part-agreements = the agreements

## What the machine refused

cannot-read = cannot read `{ $path }`: { $why }
cannot-write = cannot write `{ $path }`: { $why }
cannot-make = cannot make the folder `{ $path }`: { $why }
cannot-make-over-file = `{ $path }` is not a folder, and a folder is needed there: move it, or give it another name
cannot-make-over-link = `{ $path }` is a link to `{ $target }`, and nothing is there: make that folder, or remove the link
cannot-remove = cannot remove `{ $path }`: { $why }
io-not-found = it does not exist
io-denied = you do not have permission
io-exists = it already exists
io-full = the disk is full
io-read-only = this disk is read-only
io-too-large = it is too large
io-folder = it is a folder, not a file
io-no-folder = part of the path is not a folder
io-closed = it was closed before the program began
io-busy = another build is writing to it
io-other = { $why }
library = { $why }

## 01: reading

SG0100 = there is no `content/site.yaml` here
    .hint = go to your site's folder, give it with `--site`, or make a new site with `sleutelgids new`
SG0101 = the fields cannot be read from here on
    .hint = check the indentation (two spaces, no tabs) and the colon after each field; put a value that contains `: `, or begins with a special character, in quotes
SG0101-tab = there is a tab here, but only spaces are allowed among the fields
    .hint = replace the tab with two spaces
SG0101-colon = this line has a second colon
    .hint = put what follows the first one in quotes: `{ $line }`
SG0101-indent = this line is indented further than the field above it
    .hint = start it under the first letter of the field above; what belongs inside a field is indented by two spaces
SG0101-after-quote = more text follows the closing quote
    .hint = put the whole text in double quotes; an apostrophe may stand between those: `{ $line }`
SG0101-inner-quotes = this text has double quotes around it, and more of them inside: the first of those ends the text
    .hint = inside double quotes use ‘ and ’: `{ $line }`
SG0101-inner-apostrophe = this text has single quotes around it, and an apostrophe inside: that ends the text
    .hint = put double quotes around it: `{ $line }`
SG0101-apostrophe = this text begins with an apostrophe, which looks like a quote that is never closed
    .hint = put the whole text in double quotes: `{ $line }`
SG0101-quote-above = a quote that was opened above this line is never closed
    .hint = look above for a `"` or `'` that has no partner, and close it at the end of its line
SG0101-open-quote = this quote is not closed on its own line
    .hint = close it at the end of the text: `{ $line }`
    .hint-in-list = close it behind its own item; put an item that begins with an apostrophe in double quotes
SG0101-backslash = inside double quotes a backslash `\` has a special meaning
    .hint = use single quotes, or write the backslash twice
SG0101-no-colon = this line has no field with a colon and a space
    .hint = every line is `field: value`; indent a text of more than one line by two spaces
SG0101-space = a plain space belongs after `{ $key }:`
    .hint = type it with the space bar: `{ $line }`
SG0101-hard-space = this line is indented with { $sign }, which is not a plain space
    .hint = remove the spaces before `{ $line }` and type them again with the space bar
SG0101-item-space = a hyphen that begins an item needs a plain space after it
    .hint = write `{ $line }`
SG0101-bullet = this line begins with `{ $sign }`, which does not make it an item of the list
    .hint = begin every item with a hyphen and a space: `{ $line }`
SG0101-bracket = this `{ $open }` is not closed on its own line
    .hint = add `{ $close }` at the end: `{ $line }`
SG0101-bracket-above = a `{ $open }` above this line is never closed
    .hint = close it at the end of its line
SG0101-hidden-end = what begins with `#` is a comment, so the closing bracket behind it does not count
    .hint = put the part with `#` in quotes: `{ $line }`
SG0101-other-bracket = what begins with `{ $open }` ends with `{ $close }` here
    .hint = write `{ $due }` in its place
SG0101-comma = a comma is missing between two items, or a `{"}"}` or `]` at the end
    .hint = put a comma between the items, and close with the same kind of bracket
SG0101-open-bracket = a `{"{"}` or `[` above this line is never closed
    .hint = close it at the end of its line with `{"}"}` or `]`
SG0101-table = a line of the fields cannot begin with `|`
    .hint = this looks like a table; write every field on a line of its own: `name: Amina`
SG0101-two = a second line `---` starts another document here
    .hint = a file that ends in `.yaml` contains only the fields, without `---` lines; put a second record in a file of its own
SG0101-large = these fields are too large, or nested too deeply
    .hint = check whether something was pasted twice, and split the rest into several files
SG0101-sign = a text cannot begin with `{ $sign }` here
    .hint = put the text in quotes: `{ $line }`
SG0101-anchor = `{ $sign }` gives this value a name, so that `{ $repeat }` can repeat it elsewhere; these files do not work that way
    .hint = remove `{ $sign }`, and write the value out wherever it belongs
SG0101-repeat = `{ $sign }` repeats a value from elsewhere; these files do not work that way
    .hint = write the value out here; if this is a text, put it in quotes: `"{ $sign }"`
SG0101-merge = `<<` takes over keys from elsewhere; these files do not work that way
    .hint = write every key out here, on a line of its own
SG0101-kind = `{ $sign }` says what kind of value this is; these files do not work that way
    .hint = remove `{ $sign }`; put the value in quotes if it has to stay exactly as typed
SG0101-close = this closing bracket has no opening bracket
    .hint = remove it, or put `{"{"}` or `[` at the beginning of the list
SG0101-dash = a list item cannot stand here
    .hint = put a list below its field, each item on a line of its own with the same indentation: `- item`; put a text that begins with `-` in quotes
SG0101-block = after `|` or `>` the text has to start on the next line
    .hint = start the text there, and indent each line by two spaces
SG0101-comment = a comment with `#` starts in the middle of this text
    .hint = put the whole text in quotes, or move the comment to a line of its own above the field
SG0101-percent = a line cannot begin with `%` here
    .hint = each line is `field: value`; put a text that begins with `%` in quotes
SG0101-character = `{ $sign }` is not allowed here
    .hint = put the text that contains it in quotes
SG0101-number = `{ $value }` is not a usable number
    .hint = is it a text? Put it in quotes: `"{ $value }"`
SG0101-key = this is not the name of a field
    .hint = each line is `field: value`, with a single word before the colon and no brackets
SG0102 = there is no field `{ $key }` here
SG0103 = expected { $what }, found { $found }
SG0104 = `{ $key }` is missing
    .hint = add a line `{ $key }: …`
SG0104-text = the text itself is missing
    .hint = write it in Markdown below the second line `---`
SG0105 = `{ $word }` cannot be used here
SG0105-language = `{ $word }` is not the code of a language
    .hint = use the codes of languages: `{"{"}nl: …, ar: …{"}"}`
SG0105-host = `{ $word }` cannot be a host
    .hint = write `contact:<name of the file>` or `organisation:<name of the file>`
SG0106 = this file is not saved as UTF-8
    .hint = save it again with the encoding UTF-8 (in Notepad: Save as › Encoding)
SG0107 = `{ $key }` cannot be translated
    .hint = a translation's file contains only texts; everything else belongs in the main file
SG0108 = this is a translation of `{ $name }`, which does not exist
    .hint = write the record itself in `{ $file }`, or take `.{ $lang }` out of this file's name
SG0109 = `{ $path }` cannot be the name of a record
    .hint = use only lower-case letters, digits and hyphens: `{ $better }`
SG0109-language = `{ $tag }` in `{ $path }` is not the code of a language
    .hint = a translation is named like `amina.ar.md`
SG0110 = the field `{ $key }` is here twice
    .hint = keep one of the two
    .related-first = first used here
SG0111 = `content/{ $kind }` is not a kind of record
SG0112 = this translation is in `{ $lang }`, which is not a language of this site
    .hint = add `{ $lang }` to `languages` in `content/site.yaml`, which has: { $known }
SG0113 = there is no folder `themes/{ $name }`
    .hint = a theme is a folder in `themes/`, named with lower-case letters, digits and hyphens, and not a link to another place. Make that folder, or remove the line `name:` from `theme` to use the built-in theme
SG0114 = `{ $path }` is a link to another place and is not followed
    .hint = put the file itself here
SG0115 = `{ $path }` is not read
    .hint = a record ends in `.md` or `.yaml`; pictures belong in `content/media/`
    .hint-document = copy the text into a file that ends in `.md`: word-processor documents cannot be read
    .hint-table = every person or region needs a file of its own that ends in `.md`: spreadsheets cannot be read
    .hint-picture = move it to `content/media/`: pictures are only found there
    .hint-rename = give it the name `{ $name }`
    .hint-folder = put records directly in the folder of their kind
    .hint-special = it is not an ordinary file: delete it
    .hint-handbook = a handbook is a folder with `handbook.yaml` and a file for each chapter
    .hint-hidden = a name that begins with a dot is hidden: give it the name `{ $name }`
    .hint-content = copy the files in it into `{ $name }`, and look which of the two holds where there is one of that name already
SG0116 = this file is { $size } MB; a record can be 4 MB at most
    .hint = put pictures in `content/media/`; split long texts into several records
SG0116-theme = this file is { $size } MB; a theme file can be 64 MB at most
    .hint-theme = a theme contains templates, fonts and style sheets; put nothing else there
SG0117 = this text is given twice in `{ $lang }`
    .hint = keep it in the translation's file or in the main file, not in both
    .related-first = given here first
SG0118 = { $here ->
    [one] the translation has 1 item here, the main file { $there }
   *[other] the translation has { $here } items here, the main file { $there }
}
    .hint = translate every item, in the same order
    .related-main = the main file's list
SG0119 = the translation is structured differently from the main file here
    .hint = give the translation the same fields and lists as the main file
    .related-main = the main file's value
SG0120 = the fields at the top of this file cannot be found
    .hint = begin the file with a line `---`, then the fields, then another line `---`, then the text
    .hint-empty = the file is empty: delete it, or write the fields between two lines `---`
    .hint-end = after the fields a second line `---` is missing: put it on a line of its own, above the text
    .hint-hyphens = the first line is three hyphens, `---`, and so is the line after the fields
SG0121 = there is an invisible character here ({ $sign }) that reverses the order of letters: what a reader sees is not what is there
    .hint = type this line again without copying it; Arabic and Hebrew do not need such a character
SG0121-control = there is an invisible character here ({ $sign }) that belongs in no text
    .hint = type this line again; such characters often come along when text is copied from a PDF or an old program
SG0121-lost = a letter was lost here: `{ $letter }` ({ $sign }) is what a program writes for something that it could not read
    .hint = type what belongs here in its place
SG0122 = the curly quotes around `{ $text }` count as part of the text
    .hint = remove them, or use straight ones: `"{ $text }"`
SG0123 = text that begins with `#` is a comment, so `{ $text }` is left out
    .hint = put it in quotes: `"{ $text }"`
SG0140 = `{ $sign }` starts here and never ends, so nobody would see what comes after it
    .hint = add its end: `-->` after a comment, `</script>` after `<script>`; if readers should see the sign itself, write it as `&lt;` or put a space after it
SG0141 = { $signs } are tags, and tags are not shown: only the text between them is
    .hint = remove them; in a text below the fields, use `**bold**` and an empty line instead
SG0124 = this looks like a link and is none: readers see the brackets and the address
    .hint = take the space between `]` and `(` away: `{ $meant }`
SG0124-space = this link does not work, as there is a space in its address: readers see the brackets and the address
    .hint = take the space away, or write `%20` for it: `{ $meant }`
SG0124-open = the link around `{ $words }` is not closed: readers see the brackets and the address
    .hint = put a `)` after the address: `[{ $words }]({ $url })`
SG0124-turned = the words and the address of this link changed places: readers see the brackets and the address
    .hint = first the words in square brackets, then the address in round ones: `{ $meant }`
SG0124-name = the link around `{ $words }` refers to `{ $name }`, which is nowhere: readers see the brackets
    .hint = put the address behind it: `[{ $words }](https://…)`
SG0124-definition = no reader sees this line: in Markdown `{ $text }` is an address for a link, and no link uses it
    .hint = make it a link: `[words](https://…)`; or take the line away
SG0125 = this looks like a heading and is none, or begins with a hash sign too many: readers see the hash signs
    .hint = hash signs together, then a space, then the words: `{ $meant }`
SG0126 = these asterisks or underscores make nothing bold: readers see them
    .hint = put them right against the words: `{ $meant }`
SG0126-open = these asterisks make nothing bold, as none follow: readers see them
    .hint = put two after the last bold word as well: `{ $meant }`; do the asterisks belong to the text, then write `\*\*`
SG0126-tight = these asterisks make nothing bold, as another character stands against them: readers see them
    .hint = put a space before and behind `{ $meant }`, or the punctuation outside the asterisks
SG0127 = words cannot be struck out: readers see `{ $words }`, with the tildes around it
    .hint = take away what holds no longer; does it still hold, then take the tildes away
SG0127-marked = words cannot have a colour behind them: readers see the signs `==` around `{ $words }`
    .hint = take the signs away, or make the words bold: `**{ $words }**`
SG0127-small = small letters above or below the line cannot be typed like this: readers see `{ $typed }`
    .hint = write `{ $meant }`
SG0128 = { $signs } belongs to another program and is left out
    .hint = nothing needs to be done; take it away when you change the text anyway
SG0129 = there are no boxes to tick: readers see `{ $sign }`
    .hint = write it as a plain point: `{ $meant }`
SG0130 = this looks like a table and is none: readers see the bars, and all lines behind each other
    .hint = put a line of hyphens below the first line: `{ $line }`, and leave no lines empty within the table
SG0130-columns = this looks like a table, but the line of hyphens has another number of cells than the first line
    .hint = the first line has { $columns ->
        [one] 1 cell
       *[other] { $columns } cells
    }; the line below it then is `{ $line }`
SG0130-drawn = this table is drawn with hyphens, and nobody will see it so: everything stands behind each other
    .hint = put bars between the cells, and `{ $line }` below the first line
SG0131 = this row has { $cells } cells and the table { $columns }: nobody would see `{ $words }`
    .hint = take a bar away, or give the first line of the table another cell; does the bar belong to the text, then write `\|`
SG0141-element = a browser shows nothing of `{ $sign }`, so all of it is left out
    .hint = remove it, or write its text without the tags
SG0142 = what comes after ` #` is a comment, so the value ends before it
    .hint = put the whole value in quotes: `"…"`; if it is a note, put a space after the `#`
SG0143 = `{ $path }` is not used: nothing in this theme asks for a file of that name
    .hint = files of a theme lie in `templates/`, `assets/`, `fonts/`, `i18n/<language>/` or `print/`, under the names in the theme guide
    .hint-place = the program looks for `{ $near }`
SG0143-folder = the theme in `themes/{ $name }` is not used: `site.yaml` chooses none
    .hint = add `theme: {"{"}name: { $name }{"}"}`, or delete the folder
SG0144 = `{ $path }` is not read: a font has to end in `.ttf` or `.otf`
    .hint = ask for the font as TTF or OTF; the program makes the WOFF2 for browsers by itself
SG0145 = this file of the theme is not saved as UTF-8
    .hint = save it again with the encoding UTF-8 (in Notepad: Save as › Encoding)
SG0146 = `{ $key }` is left empty
    .hint = fill it in, or remove the whole line
    .hint-required = fill it in: a record cannot do without it
SG0146-comment = `{ $key }` is left empty: what begins with `#` is a comment
    .hint = put it in quotes: `"{ $text }"`
SG0146-item = this item of the list is empty
    .hint = fill it in, or remove the line
SG0147 = nothing in `{ $key }` can be used
    .hint = fill it in: a record cannot do without it
SG0148 = the name of this file has { $length } letters; at most { $most } are possible
    .hint = give it a shorter name: the files made from it get even longer names
SG0170 = `{ $word }` has { $sign } in it, which cannot be seen
    .hint = delete the word and type it again; do not copy it
SG0149 = `{ $path }` cannot be used: it is { $what }
    .hint = ask for the font as TTF or OTF; another name does not make it another file
SG0149-cut = `{ $path }` breaks off: part of the font is missing
    .hint = copy the file again, and wait until OneDrive or Dropbox is ready
font-woff = a WOFF font, which only browsers read
font-woff-2 = a WOFF2 font, which only browsers read
font-eot = an EOT font, which only old browsers read
font-collection = a collection of fonts (TTC)
font-none = no font
SG0150 = `{ $sign }` asks for a footnote, and there is none: readers see the brackets
    .hint = put the note below the text, on a line of its own: `{ $sign }: words of the note`
SG0150-unused = nothing refers to the footnote `{ $sign }`: it stands below the text, with no place that it belongs to
    .hint = put `{ $sign }` after the word that the note is about
SG0151 = { $count ->
        [one] this line begins with a bullet that was typed ({ $signs }); it was made a list
       *[other] { $count } lines begin with a bullet that was typed ({ $signs }); they were made a list
    }
    .hint = see whether the list is right; when you type a list yourself, begin each line with `- `
SG0152 = these lines come from Excel or Word and have tabs: readers see everything behind each other
    .hint = make it a table: first `{ $head }`, below it `{ $line }`, then the other lines in the same way
SG0153 = this field knows no bold letters and no headings: readers see `{ $typed }`, with the signs
    .hint = write `{ $words }`
SG0153-link = this field knows no links: readers see `{ $typed }`
    .hint = write `{ $words }` alone, and put the link `{ $url }` in the text below the fields
SG0153-sign = this field is printed letter by letter: readers see `{ $typed }`
    .hint = type the sign itself: { $sign }
SG0153-list = this field knows no list: readers see everything behind each other, with the hyphens
    .hint = write it behind each other: `{ $words }`
SG0154 = this heading has no words and is left out
    .hint = write words behind it, or take the hash signs away; an empty line is enough for space
SG0154-link = this link has no words and is left out: nobody can click it
    .hint = say between the square brackets where the link leads: `[words]({ $url })`
SG0155 = no link is made of this address, as `http://` is not safe
    .hint = see whether `https://{ $rest }` works, and write that
SG0156 = here is a picture that was pasted into the text: readers see thousands of letters
    .hint = take away everything from `data:` to the end of those letters; a text cannot have a picture
SG0157 = this translation ({ $lang }) lacks marks that the main text has: { $missing }
    .hint = lay the two texts side by side; translation programs often put a space too many or leave a sign out
SG0158 = `{ $words }` became a heading, by the hyphens on the line below it
    .hint = is it no heading, then leave a line empty above the hyphens
SG0159 = everything after the signs { $sign } stands on the page as code, to the very end, as nothing ends it
    .hint = put the same signs on a line of their own where the code ends, or take them away
SG0160 = here is a sign ({ $code }) that is something only in a font of Word’s: readers see an empty box
    .hint = take it away; is it a bullet, then begin the line with `- `
SG0161 = `{ $words }` is made of signs for mathematics: a screen reader spells them, or passes them by
    .hint = write plain letters: `{ $meant }`, and in a text below the fields make them bold with `**`
SG0132 = on many computers `{ $first }` and `{ $path }` are one and the same file
    .hint = rename one of the two files
SG0133 = `{ $path }` cannot be read: { $why }
    .hint = check that it is not locked and that you are allowed to read it
SG0134 = the key in this file has { $count } characters; it must be { $due } random digits and letters (0 to 9, a to f)
    .hint = put the file back as it was, from version control or a backup: another key would give everyone another address
SG0134-empty = there is no key in `{ $file }`
    .hint = put the file back as it was, from version control or a backup: another key would give everyone another address
SG0134-text = `{ $file }` cannot be read as UTF-8
    .hint = put the file back as it was, from version control or a backup: another key would give everyone another address
SG0134-unreadable = `{ $file }` cannot be read
    .hint = it must be a plain file that you may read
SG0135 = `{ $path }` looks like a copy of the address key
    .hint = keep the key with which the site was published as `{ $file }`, and delete the other file
    .hint-key-name = only `{ $file }` is read: give the file that name
SG0136 = `{ $path }` looks like a copy of `{ $original }`
    .hint = compare the two, keep what you need, and delete the copy: a copy may show somebody who no longer wants that
SG0136-alone = `{ $path }` looks like a copy
    .hint = find the file it is a copy of, keep what you need, and delete the copy
SG0136-translation = `{ $path }` is named like a translation but contains a whole record: it looks like a copy of `{ $original }`
    .hint = compare the two, keep what you need, and delete the copy; a translation contains only the translated texts
SG0137 = `{ $path }` looks like an older copy of `{ $original }`, and is not read
    .hint = delete it: it may contain details of somebody who no longer wants to be on the site
    .hint-file = compare the two, keep what you need, and delete the copy
SG0137-alone = `{ $path }` looks like an older copy, and is not read
    .hint = find the file it is a copy of, keep what you need, and delete the copy
SG0138 = the folder `{ $path }` looks like a copy of `{ $original }`, and is not read
    .hint = compare the two, keep what you need, and delete the copy: it may contain details of somebody who no longer wants to be on the site

## 02: checking

SG0201 = there is no { $kind } `{ $id }`
    .hint = use the name of a file in `content/{ $folder }/`, without its ending
    .hint-joined = two items have run together: indent every `- ` equally
    .hint-none = there are no records in `content/{ $folder }/` yet
SG0201-chapter = there is no chapter `{ $id }`
    .hint = write the chapter in `{ $path }`
SG0202 = `{ $path }` and `{ $first }` are the same record
    .hint = remove or rename one of the two files
SG0202-edition = there are two editions `{ $name }`
    .hint = give each edition a folder of its own
SG0203 = there is no file `content/media/{ $path }`
    .hint = put the file there; its path here begins after `content/media/`
SG0204 = `{ $last }` ({ $end }) comes before `{ $first }` ({ $begin })
    .hint = one of the two dates is wrong, or they were swapped
    .related-earlier = the earlier date
SG0204-time = this day ends before it begins
    .hint = one of the two times is wrong, or they were swapped
    .related-begin = it begins here
SG0205 = a key person needs at least one role
    .hint = name a role: `roles: [voorlichter]`
SG0206 = a pseudonym is to be shown, but none is given
    .hint = add a line `pseudonym: …`, or choose `first` or `none`
SG0207 = there is neither a telephone number nor an e-mail address
    .hint = add `phone` or `email`, or choose `route: coordinator`
SG0207-form = the form's address is missing
    .hint = add `form: https://…`, or choose `route: coordinator`
SG0208 = this consent does not say where the signed form is kept
    .hint = add `evidence: …`, for example the number of the file
SG0209 = a person has no field `{ $word }`
    .hint = a consent can name: { $known }
SG0210 = these regions lie inside each other: { $chain }
    .hint = a region's parent is the wider region around it; the widest has none
SG0211 = a site needs at least one language
    .hint = write `languages: [nl]`
SG0212 = `{ $name }` cannot be the name of a folder
    .hint = use lower-case letters, digits and hyphens, at most sixty, and not a name that Windows reserves (`con`, `nul`)
SG0212-taken = the folder `{ $name }` has another use
    .hint = files for printing go to `press`, `print-…` and `typst`; choose another name
SG0213 = a number of { $few } persons can be recognised as persons
    .hint = the minimum is { $least } or more
SG0215 = `{ $id }` is named twice
    .hint = remove one of them
SG0216 = nobody can reach this person: neither `{ $region }` nor a region around it has a coordinator
    .hint = give the region a `coordinator`, or the person a `contact` of her own
SG0217 = `{ $key }` is an empty list, so this consent allows nothing
    .hint = name what the person allowed, or remove this consent
SG0220 = `{ $text }` is not an e-mail address
    .hint = an address looks like `naam@example.org`
SG0221 = `{ $text }` is no telephone number that can be dialled from everywhere
    .hint = write a plus, the country code and then the digits, in quotes
    .hint-country = with its country code, in quotes: `"{ $meant }"`
SG0222 = `{ $text }` is not a secure web address
    .hint = write the whole address: `https://www.example.org/pagina`
SG0230 = `{ $colour }` is not a colour
    .hint = write it in quotes as `"#12525e"`: a hash sign and six digits 0–9, a–f
SG0231 = `{ $colour }` has a contrast of { $contrast }:1 with white; the law asks 4.5:1
    .hint = choose a darker shade of the same colour, such as `"{ $near }"`
SG0240 = the editions `{ $one }` and `{ $two }` have the same address, { $address }
    .hint = only one of them can be there, yet the QR codes of both lead to it; give one of them its own `base_url`
SG0225 = nothing says in which country `{ $text }` is
    .hint = write its country code, with a plus and without the zero at the beginning; or say in `site.yaml` which country the site is for, as `country: be-vlg` or `country: nl`
SG0226 = an extension stands behind `{ $number }`
    .hint = write it on a line of its own: `phone: "{ $number }"` and below it `extension: "{ $extension }"`
SG0227 = these are two telephone numbers: `{ $first }` and `{ $second }`
    .hint = write the second on a line of its own: `phone: "{ $first }"` and below it `second_phone: "{ $second }"`
SG0228 = there are words beside the telephone number in `{ $text }`
    .hint = write the number alone; `hours` says when somebody answers
    .hint-number = write the number alone: `"{ $number }"`; `hours` says when somebody answers
SG0229 = `{ $text }` is no telephone number behind `{ $code }`, with { $count } digits after it
    .hint = count the digits; where the number is of another country, write its country code before it
SG0233 = `{ $tag }` is the tag of no language: no registry knows `{ $part }`
    .hint = look the tag of the language up, on https://iso639-3.sil.org for instance: two letters where a language has them, else three
SG0234 = `{ $text }` is no extension
    .hint = write one to seven digits, as `extension: "12"`
SG0234-alone = an extension needs a telephone number
    .hint = write that in `phone`
SG0235 = there is no WhatsApp at `{ $text }`: such a number cannot be called from every country
    .hint = write the mobile number at which somebody reads messages
SG0241 = the internal edition `{ $internal }` and the public edition `{ $public }` share an address, or one lies within the other’s
    .hint = give the internal edition an address of its own: `base_url: https://intern.example.org`
SG0241-named = an edition for colleagues is called `{ $edition }`, which is the folder that people put on the internet
    .hint = give it a name of its own, `intern` for instance, and a `base_url` of its own
SG0242 = there is no { $kind } `{ $id }`, and { $count } places name it
    .hint-many = put back `content/{ $folder }/{ $id }.md`, or change the name in: { $records }
    .hint-many-near = { $hint } Change the name in: { $records }
SG0245 = nobody has consented to showing this portrait
    .hint = ask the colleague, and add `photo_consent: {"{"}given: …, evidence: …{"}"}`
SG0246 = `{ $path }` is the portrait of `{ $other }`
    .hint = use a different picture: somebody who agreed to one use of a portrait has not agreed to another
    .related-other = if there is consent for it, it is here
SG0250 = { $count ->
    [one] 1 record was machine-translated into `{ $lang }` and nobody has checked it
   *[other] { $count } records were machine-translated into `{ $lang }` and nobody has checked them
}
    .hint = have somebody who reads the language check them, then write `status: checked`; until then the pages say so
SG0251 = not translated into `{ $lang }`: { $fields }
    .hint = until it is translated, readers see the text in its original language
SG0252 = neither this region nor a region around it has a coordinator
    .hint = add `coordinator: …`, so that readers know whom to ask
SG0253 = nobody lives or works in this region
    .hint = name it in a person’s record, or delete it if it is not needed
SG0254 = nothing at all is translated into `{ $lang }`
    .hint = remove `{ $lang }` from `languages` until there is a translation; otherwise readers find another language everywhere
SG0255 = this portrait has no description
    .hint = add `alt: …` and say what can be seen; until then a blind reader hears “portrait of” and the name
SG0256 = no handbook names this chapter, so it is not shown
    .hint = add it to `chapters` in `{ $path }`
SG0256-alone = this chapter belongs to no handbook, so it is not shown
    .hint = make `{ $path }` with a title and the chapters
SG0257 = `{ $name }` is also the name of `{ $other }`
    .hint = if they are one person, keep one of the two files
    .related-other = the other
SG0290 = it is not set which country this site is for
    .hint = write `country: nl` or `country: be-vlg` (Flanders) in `site.yaml`; the pages then name the right bodies, and the statement has the right order
SG0291 = `{ $word }` is not a country
    .hint = write `nl`, `be-vlg` (Flanders) or the code of another country, such as `de`
SG0292 = the accessibility statement leaves open: { $fields }
    .hint = fill it in under `accessibility:`, as `{ $example }`; until then it says “not filled in yet”
SG0293 = the statement says that everything is accessible, and names { $count ->
    [one] 1 thing that is not
   *[other] { $count } things that are not
}
    .hint = write `status: partial`, or remove what has been mended
SG0294 = the privacy page leaves open: { $fields }
    .hint = fill it in under `privacy:`, as `{ $example }`; until then it says “not filled in yet”
SG0295 = this still comes from the example: { $values }
    .hint = replace it with your own; nothing can be printed until that is done everywhere
SG0296 = `{ $day }` is not a date of the calendar used here: the year { $year } cannot be right
    .hint = write `{ $first }`, if that is the day you mean: { $days }
    .hint-year = is the year right? Write the date by the calendar used here, such as `2026-03-09`
SG0296-year = `{ $year }` is not a date, and not a year of the calendar used here
    .hint = is it { $years }? Write the whole date, by the calendar used here, such as `2026-03-09`
SG0297 = these first names will be on the site; they are not given as `given_name`, but were worked out from the full names: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}and { $rest } more
}
    .hint = add `given_name:` to each of these files; if one of these is a family name, everybody will be able to read it
SG0258 = the program cannot tell the given name in this name: { $why }
    .hint = add a line with `given_name:` and the given name as it may be on the site
SG0259 = this cannot be shown as a given name: { $why }
    .hint = write only the given name after `given_name:`; if the full name may be seen, write `display_name: full`
SG0259-pseudonym = this cannot be shown as a pseudonym: { $why }
    .hint = choose a `pseudonym:` that contains nothing of the family name
SG0260 = this is probably the same person as `{ $other }`, where { $fields } differs
    .hint = keep one of the two files, with what is true now; if they really are two people, write `not_same_as: [{ $id }]`
    .related-other = the other
SG0261 = this is probably the same person as `{ $other }`
    .hint = keep one of the two files; if they really are two people, write `not_same_as: [{ $id }]`
    .related-other = the other
SG0262 = the text after `#` here is a comment: the program does not read it, and shows what the field next to it allows
    .hint = if less is allowed, say so in the fields themselves: in `channels` and `fields`, or with `expires` or `withdrawn`; otherwise keep the note with the form
SG0262-out = a consent, or part of one, comes after `#` here: the program does not read it
    .hint = if it is valid, remove the `#`; if it has ended, remove the lines and keep them where the forms are
SG0263 = a comment after `#` here says that a consent was withdrawn: the program does not read that, and goes on showing the person
    .hint = remove the `#` to make it count; if it no longer applies, remove the line and keep it where the forms are
SG0264 = this person may have the name of `{ $other }`, in another script
    .hint = if they are one person, keep one of the two files; if they are two, write `not_same_as: [{ $id }]`
    .related-other = the other
SG0267 = `{ $line }` stands behind `#` here: the program does not read that, and goes on showing the person
    .hint = take the `#` away and it holds; if it does not hold, take the whole line away
SG0269 = `{ $line }` stands behind `#` here: the program does not read that, and the record is shown
    .hint = take the `#` away if it is meant so; otherwise the whole line can go
SG0270 = `{ $key }` stands below the fields here, in the text: everyone reads this line, and the program does nothing with it
    .hint = move the line to the fields, between the two lines `---`; `withdrawn` belongs there under the consent that ends
name-comma = there is a comma in it
name-title = there is a title or form of address in it
name-capitals = there is a word in capitals in it, which is often the family name
name-run-together = the first word does not begin with a capital, or a space is missing
name-initial = there is an initial in it
name-invisible = there is an invisible character in it
name-signs = there is a character or digit in it that does not belong in a name
name-line = there is a line end or a tab in it
name-script = it is in another script, whose parts the program does not know
name-one-word = it is one word, which may be the family name as well
name-hyphen = the first word has a hyphen, and may be a whole name
name-family-first = the first word is often a family name, or the beginning of one
name-family-of = the first word is the family name of `{ $other }`
name-half = the first word is mostly a part of a given name only
name-last-given = the last word is a given name, so the first may be the family name
name-unknown = the program does not know the first word as a given name, so it may be the family name
name-worked-out = { $given } ({ $record })
name-order-address = in the e-mail address the words are the other way round, so the first word looks like the family name
name-order-file = in the file’s name the words are the other way round, so the first word looks like the family name
name-several = there are more than two names in it, and the program cannot see which one she is called by
pseudonym-has-family = the family name is in it
pseudonym-is-name = it is the name itself
given-is-all = this is the full name
given-has-family = the family name is in it too
SG0280 = `{ $alias }` cannot be a former name of a file
    .hint = write the name as it was, in small letters, digits and hyphens, without a folder and without `.md`
SG0281 = `{ $alias }` is the name that this file has now
    .hint = in `aliases` stand only names that the file had before
SG0281-list = `{ $alias }` cannot be a former name: that is the address of the list
    .hint = remove this name
SG0281-taken = `{ $alias }` cannot be a former name, because `{ $other }` exists
    .hint = remove this name; or delete that file, if this one took its place
SG0282 = `{ $alias }` is a former name of `{ $other }` too
    .hint = one address leads to one page: remove the name in one of the two places; when a region was split, keep its own file with `succeeded_by: […]`
    .related-other = it is here too
SG0283 = `{ $region }` is no longer a region
    .hint = choose what took its place: { $by }
SG0284 = `succeeded_by` leads `{ $region }` back to itself
    .hint = name only regions that exist now
SG0285 = the edition `{ $edition }` moved to `{ $address }`, where visitors are sent on again
    .hint = choose the address of an edition that did not move itself, or of another site
SG0287 = this quotation is by `{ $who }`, who may not be shown { $editions }; it is left out there
    .hint = ask the person for consent, set `visibility: public` in a contact, or take the quotation away
SG0287-press = this press contact is `{ $who }`, who may not be shown { $editions }; the article has no press contact there
    .hint = write `visibility: public` in the contact, or choose another `press_contact`
SG0288 = this is by `{ $who }`, who may not be shown { $editions }; your word for a key person stands there in place of the name
    .hint = that is as it should be; if you want a name, ask the person for consent
SG0288-staff = this is by `{ $who }`, who may not be shown { $editions }; “a member of staff” stands there in place of the name
    .hint = that is as it should be; if you want a name, set `visibility: public` in this contact
SG0289 = nobody is named in the edition `{ $edition }`; therefore { $quotations ->
    [0] {""}
    [one] 1 quotation is left out
   *[other] { $quotations } quotations are left out
}{ $quotations ->
    [0] {""}
   *[other] { $bylines ->
        [0] {""}
       *[other] , and{" "}
    }
}{ $bylines ->
    [0] {""}
    [one] 1 article does not say who wrote it
   *[other] { $bylines } articles do not say who wrote them
}
    .hint = that is as it should be
SG0265 = `{ $text }` would be on the site as a name here, but it looks like a reference
    .hint = write `person:…` or `contact:…` with the name of the file, or the name of who said it
SG0266 = no reason is given for naming these persons
    .hint = give a reason: `mentions_reason: …`
SG0266-alone = this reason does not belong to anybody
    .hint = say who is named: `mentions: […]`, with the names of files in `content/persons/`
SG0268 = this article is about somebody, and does not say about whom
    .hint = is it a key person? Write `about: …` with the name of the file; the article then goes when the consent ends
SG0273 = a comment in a text is not published
    .hint = nothing to do: it is on no page and no sheet
SG0274 = this comment, which is not published, is about a person
    .hint = anybody who gets the files can read it: keep it where the forms are kept, and remove it here
SG0275 = this name has { $length } letters; at most { $most } are possible
    .hint = write only the name; anything else belongs in the text
SG0276 = `{ $sign }` looks like the start of a comment but is not: everyone can read this
    .hint = a comment stands between `<!--` and `-->`, with two plain hyphens and nothing in between; word processors and phones make something else of them
SG0276-end = `{ $sign }` looks like the end of a comment, but no comment was started: everyone can read this
    .hint = remove the signs, or start the comment with `<!--`; a comment cannot contain another one, because it ends at the first `-->`
SG0277 = this looks like a comment, but everyone can read it, and it is about a person: `{ $sign }` does not start a comment
    .hint = remove it here; a comment stands between `<!--` and `-->`, with two plain hyphens and nothing in between

## 03: days, withdrawal, the register of printed sheets

SG0310 = a consent for { $channels } ends on { $day }, within { $ahead } days ({ $left ->
    [one] in 1 day
   *[other] in { $left } days
})
    .hint = ask the person again; if she agrees, add a new consent below this one
SG0310-portrait = the consent for this portrait ends on { $day }, within { $ahead } days ({ $left ->
    [one] in 1 day
   *[other] in { $left } days
})
    .hint = ask the colleague again
SG0311 = the consent for { $channels } ended on { $day } and nothing followed
    .hint = what it allowed is not shown; ask the person again, or remove the record
SG0311-portrait = the consent for this portrait ended on { $day }
    .hint = it is not shown; ask the colleague again, or remove it
SG0312 = this record was to be kept until { $day } and now has to be deleted
    .hint = nothing of it is shown any more; delete its files and its portrait, and destroy its papers
SG0313 = this was due to be looked at again by { $day }
    .hint = read it, correct it, and set the next date for looking at it
SG0314 = this person is a minor, and no guardian consented
    .hint = add `guardian: <name of the parent or guardian who signed>`
    .related-born = born on this day
SG0315 = this consent allows the same as another: { $fields } on { $channels }
    .hint = when one of them ends the other still holds; keep one, or let the new one begin where the old one ends
    .related-other = the other
SG0316 = `{ $field }` will be shown to readers ({ $channels })
    .hint = make sure that the person knows what this may lead to; take the field out of the consent if in doubt
SG0317 = `{ $field }` is to be shown, and the record does not say why
    .hint = add `reason: …` under `sensitive`, or take the field out of the consent
SG0318 = this consent still allows what was taken back on { $day }: { $fields } on { $channels }; it was given before that day
    .hint = if all was taken back, write `withdrawn: { $day }` here too; if not, ask the person and add a consent given since
    .related-other = taken back here
SG0319 = this consent names `{ $field }`, which the record does not have
    .hint = remove it from the consent, or add the field and a reason under `sensitive`
SG0320 = this is not a register of printed sheets
    .hint = every sheet begins with a line `- edition: …`, its other fields are indented by two spaces
SG0321 = edition { $edition } was printed already with other persons on it, or taken back: { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}, the first is `{ $region }` in `{ $lang }` on { $paper }
    .hint = give the new edition a number of its own: raise `flyers.edition` in `content/site.yaml`
SG0320-conflict = version control left two versions of this register side by side here
    .hint = keep the sheets of both, take this line and the others of its kind away, then `sleutelgids editions --accept`
SG0321-content = edition { $edition } was printed already and said something else: { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}, the first is `{ $region }` in `{ $lang }` on { $paper }
    .hint = give the new edition a number of its own: raise `flyers.edition` in `content/site.yaml`
SG0322 = this sheet is in the register twice
    .hint = remove one of the two
    .related-first = the first time
SG0323 = `{ $person }` is on { $count ->
    [one] 1 printed sheet
   *[other] { $count } printed sheets
} in circulation and allows no print any more
    .hint = `sleutelgids editions --person { $person }` lists them; when they were taken back, write `recalled: …` in `{ $file }`
SG0324 = `{ $id }` is the name of another record in `{ $kind }`, so it cannot be a former name of this one
    .hint = take it away here; or, where both records are about one person, keep one of them
SG0324-self = `{ $id }` is the name that this record has now
    .hint = write the name that its file had before, without the ending
SG0324-name = `{ $id }` cannot have been the name of a record
    .hint = write the former name of the file without its folder and ending, as `sp-012`
SG0324-shared = `{ $id }` is a former name of `{ $other }` as well
    .hint = take it away where it does not belong: a name belonged to one record
SG0325 = `{ $person }` is on { $count ->
    [one] 1 printed sheet
   *[other] { $count } printed sheets
} in circulation, and there is no such record any more
    .hint = was the file renamed? write `formerly: [{ $person }]` in the new one; was it removed? `sleutelgids editions --person { $person }` lists the sheets to take back, see `{ $file }`
hint-formerly = was the file renamed? perhaps this is the same person: { $records }; if so, write `formerly: [{ $person }]` in it
SG0326 = this sheet is not as the program wrote it
    .hint = put the entry back as it was; or, when it is right now, take `{ $file }` for right: `sleutelgids editions --accept`
SG0326-head = the line `# sealed: …` at the top of `{ $file }` is gone, so nobody can tell whether sheets are missing
    .hint = look whether all sheets are there, then `sleutelgids editions --accept`
SG0326-count = { $noted ->
    [one] 1 sheet was
   *[other] { $noted } sheets were
} written down, and { $count ->
    [one] 1 stands
   *[other] { $count } stand
} here with the seal that was written
    .hint = put the missing sheets back from a backup or from version control; when the list is right as it is: `sleutelgids editions --accept`
SG0326-others = these are not the sheets that were written down
    .hint = compare it with a backup or with version control; when the list is right as it is: `sleutelgids editions --accept`
SG0327 = `{ $file }` is stored as { $encoding }, not as UTF-8
    .hint = open it in a text editor and save it as UTF-8; nothing is written to it until then
SG0327-unreadable = `{ $file }` cannot be read: { $why }
    .hint = without this list nobody knows which sheets have to be taken back: put it right, or put it back from a backup
SG0328 = `{ $file }` is gone, and sheets were printed
    .hint = put it back from a backup or from version control; when it is gone for good: `sleutelgids editions --accept` begins a new one
SG0328-empty = no sheet stands in `{ $file }` any more
    .hint = put it back from a backup or from version control; when no sheet was ever printed: `sleutelgids editions --accept`
SG0328-older = `{ $file }` has { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}, and had { $known } when this computer wrote it last
    .hint = an older list was put back: look for the newer one; when this one is right: `sleutelgids editions --accept`
SG0329 = { $name } allows print and no website: she is on the flyers that `build --release` makes of `{ $edition }`, and nowhere on the site
    .hint = look at them with `sleutelgids build --proof`; is this not meant, then ask her and add `web`
SG0330 = this consent is written in a way that cannot be changed safely
    .hint = add `withdrawn: { $day }` yourself and ask again; nothing in this file was changed
SG0331 = this sheet is written in a way that cannot be changed safely
    .hint = write `recalled: { $day }` in it yourself: nothing was changed
SG0331-all = this register is written in a way that cannot be changed safely
    .hint = write every sheet as `- edition: …` with its other fields indented by two spaces: nothing was changed
SG0335 = `{ $path }` may hold a consent of this person, and nothing was recorded in it: { $why }
    .hint = is it about this person? Add `withdrawn` with the day, or remove the file. Then ask again
SG0336 = part of a consent here cannot be read; nothing was recorded in this file
    .hint = correct these lines and ask again: `sleutelgids check` says what is wrong
SG0337 = `{ $path }` looks like a copy of `{ $file }`, and holds sheets that are not there: the list of sheets is in two files
    .hint = lay the two side by side, put all sheets into `{ $file }`, and remove the copy; then `sleutelgids editions --accept`
SG0338 = `{ $path }` looks like a copy of `{ $file }`
    .hint = it holds no sheet that `{ $file }` lacks: remove the copy before the two are mixed up
SG0332 = `{ $person }` is on { $count ->
    [one] a printed sheet
   *[other] { $count } printed sheets
} under another name
    .hint = is this record somebody else’s now? Give her a record of her own, with a new file name, and put the old one back: a record and its address are one person’s for ever. Is it the same person? Then the sheets show her former name; this goes when they are out of circulation in `{ $file }`
SG0333 = these terms of work ended on { $day }, and the person still takes part
    .hint = write the new last day, take `until` away, or set `status: left` when she has stopped
SG0334 = `{ $contact }` is named on { $count ->
    [one] 1 printed sheet
   *[other] { $count } printed sheets
} in circulation, and readers do not see this contact any more
    .hint = `sleutelgids editions --contact { $contact }` lists them; when they were taken back, add `--recalled`, which notes it in `{ $file }`
SG0339 = the address key `{ $file }` is gone, and addresses that were made from it are in use (`{ $place }`)
    .hint = put it back, from version control or a backup: with another key everyone gets another address. Is it really gone? Then `build --new-address-key` makes a new one; old links to people’s pages then lead nowhere
SG0340 = this amount was valid until { $day }
    .hint = look up the new amount and how long it is valid; until then readers see an old one
SG0341 = the last day of this training was { $day }
    .hint = add the new days, or delete the training; it is shown without any days to come
SG0342 = the next time was { $day }
    .hint = write the next date, or remove the line `next:`
SG0343 = this has not been shown since { $day }
    .hint = delete it, or set a later date
SG0344 = this consent is dated { $day }, which is still to come, so it does not count yet
    .hint = is the year right? A consent counts from the day it was signed
SG0345 = nobody alive today was born on { $day }
    .hint = is the year right?
SG0347 = this is made for { $day }, more than a year from today ({ $today })
    .hint = is the year right? Consents are judged by that day: those that end before it are not shown, and those that begin by then are
SG0350 = this record was to be kept until { $day }: no form can be made from it
    .hint = remove the record; if the person takes part again, ask for the details anew
SG0365 = `{ $value }` comes from the example: nothing is made for the printer
    .hint = put your own in its place, or remove it. Practising? Then leave the address of the site (`base_url`) at `example.org`
SG0366 = on { $day } this could still be seen, on { $later } no longer: building for an earlier day would bring it back
    .hint = build for today. Is the site really to become as it was on that day? Then add `--as-it-was`
hint-day-ahead = { $later } has yet to come by the clock of this computer. Is the clock right? Then the last build was for a day by mistake: delete `{ $file }` and build again
SG0367 = on { $day } this could still be seen, on { $later } no longer: `build` refuses such an earlier day
    .hint = use today, or add `--as-it-was`
SG0368 = there is no form in `{ $tag }`: the form was made in `{ $lang }`
    .hint = bring an interpreter, or make it with `--lang` in a language that the person reads well too
SG0369 = this consent was given on { $day }, more than seven years ago
    .hint = is the year right? If it is, ask for the consent again
    .hint-ethiopian = is this a date of the Ethiopian calendar? Then it is `{ $date }` here: write that. If the year is right, ask for the consent again
SG0376 = the clock jumps from two to three on { $day }: there is no `{ $time }` in that night
    .hint = choose a time before or after that hour; summer time begins in that night
SG0377 = these are { $days } days in a row
    .hint = is the month or the year right? Are they single days rather than a row, then write a `date` of its own for each
    .related-begin = the first day
SG0378 = the same day ({ $day }) with the same begin stands here twice
    .hint = take one of the two away, or give each a begin of its own
    .related-first = the first time
SG0379 = two regions are called `{ $name }`, and a reader does not see which is which
    .hint = say of each in which province it lies (`parent: …`), and that name comes behind it; or put it into the name: `name: { $name } (NH)`
    .related-first = the other one
SG0380 = this day has an end and no begin: the time is shown nowhere
    .hint = add `start: "…"` as well
SG0369-future = this date is still to come: { $day }
    .hint = write the date on which it happened
SG0369-old = this statement was last reviewed on { $day }, more than a year ago
    .hint = check whether it is still right, and write the date on which you did under `reviewed`
SG0381 = this time belongs to no day, and is shown nowhere
    .hint = add `next: …` with the next day, or write the time into `recurrence`
SG0360 = the QR code on printed flyers of `{ $region }` in the language `{ $lang }` leads nowhere; in circulation: { $sheets }
    .hint = when the region has another name now, write `aliases: [{ $region }]` in its new file; when others took its place, keep its file with `succeeded_by: […]`; when the flyers were taken back, say so in the register
SG0361 = printed flyers of `{ $region }` in the language `{ $lang }` are of the edition `{ $folder }`, which is there no longer; in circulation: { $sheets }
    .hint = give the edition its old name again; or take the flyers back and say so in the register
SG0362 = the QR code on printed flyers of `{ $region }` in the language `{ $lang }` leads to `{ $address }`, and edition `{ $folder }` is at `{ $today }` now; in circulation: { $sheets }
    .hint = let the old address lead on: make an edition with `base_url: { $address }` and `moved_to: { $today }`, and put that on the old server; or take the flyers back and note that in the register
SG0363 = { $count ->
    [one] 1 printed flyer in circulation is
   *[other] { $count } printed flyers in circulation are
} in the language `{ $lang }`, which the site has no longer
    .hint = who follows the QR code comes to a small page in that language, with a link to the region in another one
SG0364 = `{ $file }` cannot be read, or not all of it: it is not certain that every QR code on printed flyers leads somewhere
    .hint = `sleutelgids editions` says what is wrong with it
SG0354 = the whole name of this person stands here, and edition `{ $edition }` shows the given name alone
    .hint = take the family name out of the text, or write `display_name: full` if she agrees to that
SG0355 = this is { $what } of `{ $person }`, which may not be in edition `{ $edition }`: { $reason }
    .hint = take it out of the text; if it may stand here for another reason, write `mentions: […]` and `mentions_reason: …` in this file
SG0356 = this may name `{ $person }`, who may not be named in edition `{ $edition }`
    .hint = if it is about this person, take it out of the text
SG0356-file = `{ $file }` ({ $place }) may name `{ $person }`, who may not be named there
    .hint = if it is about this person, take it out of the text; `sleutelgids check` names file and line
SG0356-shared = this is { $what } of `{ $person }`, which may not be in edition `{ $edition }`; somebody else has the same one, which may
    .hint = look who is meant
SG0356-namesake = this is the name of `{ $person }`, who may not be named in edition `{ $edition }`; somebody of the same name may
    .hint = look who is meant
SG0357 = this article is not in edition `{ $edition }`: it is about { $persons }, and nothing about them may be shown there
    .hint = if they will not consent again, delete the article
SG0358 = this is a given name or family name of `{ $person }`, who may not be named in edition `{ $edition }`
    .hint = if it is about this person and a reader knows who it is, take it out of the text
SG0359 = this contact is named in edition `{ $edition }`, and has the name of `{ $person }`, who may not be shown there by that name
    .hint = is it the same person? Remove the contact or make it `visibility: internal`; if it may be shown, or is somebody else, write `mentions: […]` and `mentions_reason: …` in the contact
what-named-name = the name
what-named-phone = the telephone number
what-named-email = the e-mail address
why-hidden = nothing of this person may be shown there
why-hidden-pool = this edition shows nobody, only numbers
why-hidden-sheets = this person may not be on sheets
why-hidden-name = this person is shown under another name there
why-hidden-nameless = this person is shown without a name there
why-hidden-field = nothing allows that field there

## 04: planning

SG0401 = this link does not lead anywhere: `{ $url }`
    .hint = link to a record as `infosheets/actieve-rol`, to a list as `pages/regions`, or to `https://…`
    .hint-code = such an address opens no page; take the link away, or link to `https://…`
    .hint-mail = to an e-mail address: `mailto:{ $address }`
    .hint-secure = use the secure address: `https://{ $rest }`
    .hint-person = a person's own record cannot be linked to: its name may say more than she allowed
    .hint-succeeded = that region no longer exists; link to what took its place: { $by }
SG0402 = two pages would both be `{ $route }`
    .hint = rename one of the two records, or give one of the words `route-…` in the theme's i18n files another value
SG0402-records = `{ $one }` and `{ $other }` would both be `{ $route }`
    .hint = give one of the two files another name
SG0402-list = this record would have the address of another page: `{ $route }`
    .hint = give its file another name; `index` is the name of the list itself
SG0403 = this links to a private chat group (`{ $address }…`)
    .hint = whoever has the link can see who is in the group; name the person who can let people in instead
SG0405 = pictures in a text are not shown: `{ $path }`
    .hint = take it out of the text, or link to it with `https://…`
SG0406 = lists, quotations and emphasis are nested too deeply here
    .hint = no reader can follow that; write it as a shorter list, or as a separate text
SG0405-pasted = a picture was pasted into the text here, and pictures in a text are not shown
    .hint = take away `![` up to the bracket behind it, and below the text everything from `data:` to the end of those letters
SG0407 = the page `{ $page }` has no heading `#{ $anchor }`
    .hint = choose one of these headings: { $known }; or link to the whole page, without `#` and what follows
    .hint-none = there are no headings on that page; link to the whole page, without `#` and what follows
SG0407-here = this text has no heading `#{ $anchor }`
    .hint = choose one of these headings: { $known }
    .hint-none = a heading is a line that begins with `##`, and there is none here; take the link away
SG0408 = this address has a folder behind the domain (`{ $path }`), and search engines read only the `robots.txt` of the whole domain
    .hint = ask whoever looks after the main site to take the rules of `{ $file }` over into `{ $robots }`; the handbook says how (Publiceren)
SG0409 = `{ $text }` is not the address of a site
    .hint = write only the beginning of the address of the site that shows these pages: `https://www.gemeente.example.org`
    .hint-meant = write only the beginning: `{ $near }`
SG0410 = `{ $former }` is now called `{ $today }`
    .hint = the link works; write the current name instead
SG0412 = `{ $folder }` belongs to an edition that the site no longer has, and its contents may still be online
    .hint = unless it belongs to another site, delete it, also on the server
SG0413 = { $count ->
    [one] `{ $folder }{ $first }` is a form of somebody
   *[other] in `{ $folder }` are { $count } forms, such as `{ $first }`, of people
} whose record is gone or who takes part no longer
    .hint = delete them; when one of them is signed, keep it where you keep such forms
SG0414 = with `framed_by` another site may show these pages in a frame, but no host is told so
    .hint = add `hosting: [apache]` or `hosting: [netlify]`; with nginx or another server, give your administrator the example of the handbook (Publiceren)

## 05: the proof

SG0501 = `{ $file }`, { $places }: `{ $field }` of `{ $record }` ({ $first }…, { $length } characters) stands here, and may not: { $why }
    .hint = take this file offline, then build again; if it is still there, a text names the person
SG0501-photo = `{ $file }` is the picture of `{ $record }` as it was handed in
    .hint = only pictures that a build made anew may be published
SG0502 = `{ $file }` carries { $kind }
    .hint = a build takes such notes out of every picture: this file came from elsewhere
SG0503 = `{ $file }` is a page about one person and lets search engines keep it
    .hint = it needs `<meta name="robots" content="noindex">`
SG0503-internal = `{ $file }` is a page of an internal edition and lets search engines keep it
    .hint = it needs `<meta name="robots" content="noindex">`
SG0503-sitemap = `{ $file }` lists pages about single persons for search engines
    .hint = build again: such pages are in no sitemap
SG0503-told = `{ $file }` of an internal edition shows search engines the way
    .hint = build again: an internal edition has no sitemap, and its `robots.txt` says `Disallow: /`
SG0504 = the internal edition in `{ $inner }` lies within the public one in `{ $outer }`
    .hint = move it to a folder of its own, outside
SG0505 = `{ $file }` could not be read in full: { $why }
    .hint = look at it yourself, or take it out of the folder
why-no-file = it is no file but a folder or something else
why-link = it is a link to another place
why-no-text = it holds no text that can be read
why-other-name = it is called after this person, and holds another name
why-encoding = it is stored as { $encoding }; save it as UTF-8
why-too-large = it is larger than { $size } MB
why-pool = this edition shows nobody, only numbers
why-paused = the person takes no part for now
why-left = the person has left
why-retained = the record had to go after { $day }
why-no-consent = no consent for { $channel }
why-not-named = no consent for { $channel } names this field
why-begins = the consent for { $channel } begins on { $day }
why-withdrawn = the consent for { $channel } was withdrawn on { $day }
why-expired = the consent for { $channel } expired on { $day }
why-display-name = `display_name` is `{ $chosen }`
why-no-reason = the record gives no reason to show it
why-internal = the contact is internal
why-draft = the record is a draft
why-from = the record is to be shown from { $day }
why-until = the record was to be shown until { $day }
why-comment = it is a comment in the site’s files
why-never = it is never shown
why-route = the contact route leaves it out
why-elsewhere = she may be shown in this edition, but not in this file
why-unknown-source = nobody knows who said it
place-line = line { $number }
place-page = page { $number }
place-within = { $part }, { $place }
place-more = { $count ->
    [one] and 1 more place
   *[other] and { $count } more places
}
place-name = its name
place-bytes = bytes
place-profile = colour profile
place-gzip = gzip header
place-unpacked = unpacked
place-zip-comment = comment of the ZIP file
place-zip-names = names in the ZIP file
place-folded = folded lines
place-object = an object
place-key = a key
place-picture = a picture
place-stream = a stream
place-attachment = an attachment
place-base64 = coded as base64
place-hex = coded in hexadecimal digits
place-quoted = coded as quoted-printable
place-numbers = a row of character codes
place-font = a font
place-font-name = a name in the font
place-font-notes = notes with the font
place-behind = behind the end of the PDF
notes-thumbnail = a thumbnail in JFIF
notes-comment = a comment
notes-segment = a segment of some application
notes-behind = something behind the picture
notes-text = a text in PNG
notes-time = the time of its making
unread-deep = there are too many files within files
unread-kind = it is of no kind that can be opened
unread-jpeg = the JPEG is damaged
unread-jpeg-end = the JPEG has no end
unread-png = the PNG is damaged
unread-webp = the WebP is damaged
unread-packed = { $place } cannot be unpacked, or is larger than any page
unread-zip = the ZIP file is damaged
unread-page = part of a page cannot be read
unread-encrypted = the PDF is encrypted
unread-pdf = the PDF is damaged: { $why }
unread-revisions = the PDF holds earlier revisions of itself
unread-stream = a stream of the PDF cannot be unpacked
unread-font = the font is damaged
unread-format = it is packed as { $name }, which is not unpacked here
unread-loose = the PDF holds parts that belong to nothing
unread-behind = there is something behind the end of the PDF
unread-link = it is a link that leads nowhere
unread-folder = the folder cannot be opened: { $why }
unread-file = the file cannot be read: { $why }
unread-pipe = it is no ordinary file
unread-huge = it is too large to open as a whole; only readable words were looked for

## 06: pictures

SG0601 = `{ $path }` is small for a portrait: { $width } × { $height } usable pixels
    .hint = ask for the original photo; 480 × 600 pixels print well
SG0602 = `{ $path }` cannot be read as a picture: { $why }
    .hint = portraits are JPEG, HEIC, PNG or WebP files, logos SVG or PNG files
picture-empty = it is empty
picture-unknown = it is of an unknown kind, or not a picture at all
picture-damaged = it is damaged ({ $why })
SG0603 = `{ $path }` is too large
    .hint = save it again with at most 12,000 pixels a side, 50 megapixels and 40 MB
SG0604 = there is no `{ $path }`
    .hint = put the file there, or remove it from the record
SG0605 = `{ $path }` holds { $what }, which cannot be published as it is
    .hint = in the drawing program, turn text into outlines; save a logo with photos in it as PNG
shape-text = text
shape-picture = a picture
shape-page = a piece of a web page
SG0606 = `{ $path }` is { $what }, which cannot be used here
    .hint = open it in a program for photos and save it as JPEG (File › Save as, or Export)
    .hint-heic = open it on the telephone and share it by mail, or save it as JPEG; with Settings › Camera › Formats › Most Compatible an iPhone makes JPEG from now on
    .hint-drawing = a portrait is a photo: a JPEG, HEIC, PNG or WebP file
    .hint-photo-itself = ask for the photo itself, as JPEG
    .hint-page = download the photo again: you got a web page in its place, often for want of logging in
    .hint-pointer = fetch the real file with `git lfs pull`, or put the photo itself in this place
    .hint-logo = ask whoever keeps the house style for the logo as SVG, or as PNG
kind-jpeg = a JPEG file
kind-png = a PNG file
kind-webp = a WebP file
kind-svg = a drawing (SVG)
kind-heic = a HEIC photo (of an iPhone)
kind-heic-rare = a HEIC photo of a kind that is not read
kind-avif = an AVIF file
kind-jpeg-xl = a JPEG XL file
kind-jpeg-2000 = a JPEG 2000 file
kind-gif = a GIF file
kind-tiff = a TIFF file, or a raw photo of a camera
kind-bmp = a BMP file
kind-photoshop = a file of Photoshop
kind-pdf = a PDF
kind-postscript = an EPS file, or another file for a printer
kind-document = a document or a zip file
kind-page = a web page
kind-film = a film
kind-pointer = a note of Git LFS in the place of the file
SG0607 = `{ $path }` breaks off: part of the file is missing
    .hint = wait until OneDrive, Dropbox or iCloud is ready, or copy the file again
SG0608 = the name of `{ $path }` is not what it is: it is { $what }
    .hint = it works as it is; called `{ $better }`, other programs open it as well
SG0609 = the colours of `{ $path }` are estimated: the photo was made for print (CMYK), and does not say for which inks
    .hint = ask for the photo in RGB; then the colours of a face are certain
SG0610 = the colour profile in `{ $path }` cannot be read, so colours may differ from what was meant
    .hint = save the photo again as JPEG, with the profile sRGB

## 07: words of the theme

SG0701 = { $count ->
    [one] 1 interface text has no translation in `{ $lang }`: `{ $first }`
   *[other] { $count } interface texts have no translation in `{ $lang }`, the first is `{ $first }`
}
    .hint = add them to `themes/<your theme>/i18n/{ $lang }/`; until then another language stands in
SG0702 = theme file `{ $path }`: { $why }
    .hint = see https://projectfluent.org/fluent/guide/ for how a message is written

## 08: rendering

SG0801 = `{ $sheet }` ({ $lang }) cannot be set: { $why }{ $place }
    .hint = the mistake is in the theme's template, not in your texts; tell whoever made the theme
place-template = {" "}(template `{ $file }`, line { $line })
place-unknown = {""}
SG0801-panic = `{ $sheet }`: Typst stopped unexpectedly
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0801-layout = `{ $sheet }` ({ $lang }): there is no layout for this flyer
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0801-gone = `{ $sheet }` ({ $lang }): what it is about is not in this edition
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0801-page = `{ $sheet }` ({ $lang }): it has no page that the QR code could open
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0802 = `{ $sheet }` ({ $lang }) would not be accessible: { $why }{ $place }
    .hint = give headings in the text in their order, without leaving out a level
SG0802-picture = `{ $sheet }` ({ $lang }): no picture of page 1: { $why }
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0802-qr = `{ $sheet }` ({ $lang }): `{ $url }` is too long for a QR code
    .hint = choose a shorter `base_url` in `content/site.yaml`, or a shorter file name for the record
SG0803 = `{ $sheet }` ({ $lang }): { $why }{ $place }
    .hint = put a font that has these characters (TTF) into `themes/<your theme>/fonts/`, or write the text in other characters
SG0803-sign = no font of the theme has “{ $sign }” ({ $code }), so `{ $sheet }` cannot be printed
    .hint = write it in other characters, or put a font that has this sign (TTF) into `themes/<your theme>/fonts/`
SG0804 = theme file `{ $path }` is not a usable font
    .hint = use a TrueType or OpenType font (.ttf, .otf)
SG0804-none = the theme has no fonts in `fonts/`
    .hint = put at least one TrueType font (.ttf) there
SG0804-template = the theme has no template `{ $path }`
    .hint = remove your own file, so that the one of the built-in theme is used
SG0805 = no press sheet: { $why }
    .hint = only A5 flyers that a build of this program made can be placed on a sheet
press-no-pages = the flyer has no pages
press-not-a5 = the flyer is not A5
SG0806 = `{ $sheet }`, page { $page }: “{ $text }” runs { $over } mm off the paper{ $others ->
        [0] {""}
        [one] {" "}(and so on one more sheet)
       *[other] {" "}(and so on { $others } more sheets)
    }
    .hint = { -shorter }
SG0806-text = `{ $sheet }`, page { $page }: “{ $text }” lies { $over } mm over “{ $other }”{ $others ->
        [0] {""}
        [one] {" "}(and so on one more sheet)
       *[other] {" "}(and so on { $others } more sheets)
    }
    .hint = { -shorter }
SG0806-picture = `{ $sheet }`, page { $page }: “{ $text }” lies { $over } mm over a picture or code{ $others ->
        [0] {""}
        [one] {" "}(and so on one more sheet)
       *[other] {" "}(and so on { $others } more sheets)
    }
    .hint = { -shorter }
SG0806-small = `{ $sheet }`, page { $page }: “{ $text }” is printed at { $size } points, which nobody reads{ $others ->
        [0] {""}
        [one] {" "}(and so on one more sheet)
       *[other] {" "}(and so on { $others } more sheets)
    }
    .hint = make this text shorter, and it is printed larger
SG0810 = a template of the theme cannot be read: { $why }
    .hint = the theme guide lists what a template can use
SG0810-utf8 = theme file `{ $path }` is not UTF-8
    .hint = save it as UTF-8
SG0811 = the page `{ $route }` cannot be rendered: { $why }
    .hint = the theme guide lists what a template can use
SG0812 = theme file `{ $path }` is no font a web page can use: { $why }
    .hint = use a TrueType font (.ttf), one file a weight: `Name-Regular.ttf`, `Name-Bold.ttf`
SG0813 = theme file `assets/arch.svg` holds no drawing that can be used
    .hint = it needs `<svg viewBox="…">` with one `<path d="…"/>`
SG0814 = the page `{ $route }` does not say that it is for colleagues only
    .hint = the theme’s `base.html` has to show `internal`, and `robots` in a `<meta>`; compare it with the built-in one
SG0815 = the flyer `{ $sheet }` (region `{ $region }`, language `{ $lang }`, { $paper }) had no room for { $parts }
    .hint = this line allows that; if it has to be there, take it away here: the flyer gets another page
SG0840 = `{ $what }` is not finished after { $seconds } seconds
    .hint = a template of the theme may go round in a circle, or a picture may be made to keep a computer busy; a slow computer gets more with `--time-limit`
SG0841 = the build takes { $used } MB of memory; it may take { $most } MB
    .hint = a template of the theme may go round in a circle; a very large site gets more with `--memory-limit`
SG0841-during = the build takes { $used } MB of memory while it makes `{ $what }`; it may take { $most } MB
    .hint = a template of the theme may go round in a circle; a very large site gets more with `--memory-limit`

## 09: writing

SG0901 = `{ $route }` cannot be the path of a published file
    .hint = this is a bug in the program, not a mistake in your texts; please report it
SG0901-twice = `{ $route }` and `{ $other }` are one address
    .hint = give one of the two records another name
SG0901-below = `{ $file }` is a file, so `{ $route }` cannot be below it
    .hint = give one of the two records another name
SG0902 = `{ $path }` is in the way: it was not made by a build of this site
    .hint = move it out of this folder, or delete it, and build again
SG0903 = { $count ->
    [one] `{ $first }` was not made by a build; it stays, and is published with the rest
   *[other] { $count } files were not made by a build, the first is `{ $first }`; they stay, and are published with the rest
}
    .hint = delete what should not be there
SG0904 = `{ $path }` was changed since the last build and is replaced
    .hint = change the record or the theme instead: every build makes this file again
SG0905 = `{ $path }` was made by an earlier build and changed since; it stays, though this build does not make it
    .hint = look at what it still shows, then delete it
SG0906 = `{ $path }` cannot be read
    .hint = it is made anew; leftover files of earlier builds stay
SG0920 = the internal edition in `{ $inner }` would lie within `{ $outer }`, which an earlier build made for everybody
    .hint = choose another folder with `--output`; who puts the outer one on a server puts the inner one there too
SG0920-public = the public edition in `{ $inner }` would lie within `{ $outer }`, which an earlier build made for colleagues
    .hint = choose another folder with `--output`; who puts the outer one on a server puts the inner one there too
SG0920-was-public = `{ $folder }` was the folder of a public edition, and `{ $edition }` is for colleagues now
    .hint = give the edition for colleagues another name; whoever puts the folder on the internet as before would put all of colleagues online

## What the commands say

say-denied = Nothing was made: with `--deny warnings` a warning counts as an error.
sarif-site = the site's folder
hint-explain = `sleutelgids explain` lists them all
say-build-refused = Nothing was changed: fix the errors above and build again.
progress-sheets = sheets
say-built = The site for { $day } is in `{ $folder }`: { $written ->
    [one] 1 file
   *[other] { $written } files
} new or changed, { $unchanged } unchanged, { $removed } removed.
say-open = To see it, open `{ $file }` in a browser.
say-edition-moved = `{ $name }`: { $pages ->
    [one] 1 page that leads
   *[other] { $pages } pages that lead
} to { $to }.
say-emptied = `{ $folder }` is no edition any more and was emptied: { $files ->
    [one] 1 file
   *[other] { $files } files
} gone. Delete them from the server too.
say-emptied-sources = `{ $folder }` showed persons otherwise than they are shown now, and was emptied. `sleutelgids typst-sources` makes it again.
say-edition = `{ $name }`, { $who }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} ({ $languages }){ $flyers ->
    [0] {""}
    [one] , 1 flyer
   *[other] , { $flyers } flyers
}{ $sheets ->
    [0] {""}
    [one] , 1 information sheet
   *[other] , { $sheets } information sheets
}
say-edition-named = for everybody, with { $persons ->
    [one] 1 person
   *[other] { $persons } persons
}
say-edition-pool = for everybody, in numbers and with no person
say-edition-internal = for colleagues alone, with { $persons ->
    [one] 1 person
   *[other] { $persons } persons
}
say-timings = { $stages }; { $all } s in all
say-print-files = { $count ->
    [one] 1 print file
   *[other] { $count } print files
} in `{ $folder }`.
say-register = In `{ $file }`: { $new ->
    [0] no new sheet
    [one] 1 new sheet
   *[other] { $new } new sheets
}{ $known ->
    [0] {""}
    [one] , 1 stood there already
   *[other] , { $known } stood there already
}.
say-record-named = { $record } ({ $name })
say-paper-only = { $count ->
    [one] On paper alone and not on the site, since she allows print and no website
   *[other] On paper alone and not on the site, since they allow print and no website
}: { $persons }
say-proof = A proof of { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
} in `{ $folder }`. Nothing was released; the next build empties this folder.
say-proof-refused = No proof was made.
say-recalled = { $count ->
    [0] No sheet was noted: those that are meant were out of circulation already, or there are none
    [one] 1 sheet is out of circulation
   *[other] { $count } sheets are out of circulation
} from { $day } (`{ $file }`).
say-recall-refused = `{ $file }` was not changed.
say-register-accepted = `{ $file }` is taken for right as it is: { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}.
say-copies-unchanged = The number of copies of those that stood there was not changed: more were printed? Write it there.
say-practice = The address of this site is an example: these are practice sheets, and every page says so. Do not hand them out. Once the site has its real address, they do not count as printed.
say-audited = { $files ->
    [one] 1 file
   *[other] { $files } files
} read, { $values } values looked for{ $left ->
    [0] {""}
   *[other] {" "}({ $left } more are too short, or words that are open to anyone)
}, for { $day }: { $finds ->
    [one] 1 find
   *[other] { $finds } finds
} in { $seconds } s.
say-audit-refused = Nothing was checked: without all records the program does not know what to look for.
say-checked = No errors for { $day }: a build makes { $outputs } pages and sheets.
say-perhaps-named = { $count ->
    [one] 1 text may name somebody
   *[other] { $count } texts may name somebody
} who may not be shown: `sleutelgids check` tells where.
say-unread = { $count ->
    [one] 1 file was not read: `{ $path }`.
   *[other] { $count } files were not read, the first is `{ $path }`.
}
say-on-no-sheet = `{ $person }` is on no sheet; did you mean `{ $near }`?
say-no-sheets = There is no such sheet in `{ $file }`; `sleutelgids build --release` adds those that are printed.
say-sheets = { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
} printed, { $there } in circulation.
say-practice-sheets = { $count ->
    [one] 1 of them is a practice sheet, which does not count as printed
   *[other] { $count } of them are practice sheets, which do not count as printed
}.
say-practice-site = This site is there to practise: its practice sheets count as long as it has no address of its own.
say-new = A new site is ready in `{ $folder }`.

    Next:
    {"  "}1. put your own words into `{ $folder }/content/site.yaml`
    {"  "}2. sleutelgids build --site { $folder }
    {"  "}3. open `{ $folder }/output/public/index.html`
say-press = { $count ->
    [one] 1 press sheet
   *[other] { $count } press sheets
} in `{ $folder }`.
say-serving = { $url }   (stop with Ctrl+C)
say-serving-others = Everyone on the network of { $address } can see the site as long as this runs. Editions for colleagues and drafts are not shown.
say-serving-proof = A proof of the flyers for the printer: { $url }
preview-proofs = Proof of the flyers for the printer
preview-proofs-note = This is how the flyers are printed, also with those who are on paper alone. Every page says that it is a proof. Only this computer can see this page.
preview-wrong = The site cannot be shown until this is fixed
preview-missing = There is no page at this address
say-gone = Do you copy the output to a server yourself? Delete there what is gone here; it is listed in { $lists }
say-new-key = New: the address key `{ $file }`. Keep it with the site, commit it, and never publish it.
say-provisional-key = There is no `{ $file }` yet: addresses of persons are provisional. `build` makes one.
say-schemas = { $count } schemas in `{ $folder }`
say-nothing-changed = Nothing was changed.
say-withdraw-refused = Nothing was recorded: no file was changed.
say-withdrawn-later = Until { $day } what `{ $person }` allowed can still be seen: that day has yet to come. To end it today, ask again without `--date`.
say-withdraw-partly = Not every consent of `{ $person }` has ended: see the files above. What has ended is recorded.
say-typst-sources = { $count ->
    [one] What Typst is handed for 1 sheet
   *[other] What Typst is handed for { $count } sheets
} is in `{ $folder }`.
say-typst-sources-refused = Nothing was written: fix the errors above and try again.
say-form-refused = No form was made: fix the errors above and try again.
say-forms = { $count ->
    [one] 1 consent form
   *[other] { $count } consent forms
} for { $day } in `{ $folder }`.
forms-foreign = it holds something that is no form (`{ $file }`)
forms-file = that is the name of a file, and not of a folder
forms-output = what is in `output/` gets published
forms-source = `{ $name }/` is what editions are made from
forms-editions = editions are built in `{ $path }`
forms-website = `{ $path }` is a website: it has an `index.html`
ends-title = Ask again for consent:
ends-over = has ended: nothing of it is shown any more
ends-within = ends within { $days } days
ends-all = All forms for those that end within { $days } days: { $command }
ends-more = and { $count } more: `sleutelgids check --all` names them
trouble-forms = `{ $folder }` is no place for consent forms: { $why }. They are personal data and must never be on a website; leave --output out, or give a folder of your own
trouble-form-language = there are no words for a form in `{ $tag }`; { $hint }
hint-form-languages = there are in: { $known }. More languages: add `i18n/{ $tag }/consent.ftl` to your theme
say-register-incomplete = The list of sheets is not complete: mend `{ $file }` and ask again.
table-region = region
table-language = language
table-edition = edition
table-date = date
table-paper = paper
table-copies = copies
table-folder = folder
table-recalled = recalled
table-practice = practice
told-no-record = There is no record of `{ $person }` any more.
told-nothing = `{ $person }` has no such consent that still holds; nothing was changed.
told-ended = `{ $person }`, consent { $number }: no longer { $channels } from { $day }.
told-ended-unclear = `{ $person }`, consent { $number }: ended from { $day }, though it is not filled in well.
told-recorded = `{ $record }`, consent { $number }: withdrawn from { $recorded } already, and that day stays. To record { $day } in its place, add `--earlier`.
told-changed = `{ $record }` was changed; everything else in it is as it was.
told-copy = { $count ->
    [one] `{ $record }` is probably about the same person: that consent has ended too.
   *[other] `{ $record }` is probably about the same person: those { $count } consents have ended too.
}
told-copy-over = `{ $record }` is probably about the same person; nothing was left to end there.
told-stray = { $count ->
    [one] `{ $record }` is not read. The consent in it has ended too, so that it never comes back.
   *[other] `{ $record }` is not read. The { $count } consents in it have ended too, so that they never come back.
}
told-stray-over = `{ $record }` is not read; nothing was left to end there.
told-no-sheets = No printed sheet with this person is in circulation.
told-no-sheets-known = The register names no sheet with this person in circulation.
told-perhaps = These sheets show a person of whom there is no record any more. Was the file of `{ $person }` called otherwise before? Then take them back as well, and write its old name in it (`formerly: […]`):
told-doubts = Do not trust this list of sheets: there may be more. What is wrong with `{ $file }`:
told-unread = These places name `{ $person }` and cannot be read:
told-formerly = The record `{ $person }` was called { $names } before; sheets with that name are listed as well.
told-sheets-may-stay = { $count ->
    [one] 1 printed sheet
   *[other] { $count } printed sheets
} with this person in circulation. Print is still allowed: they may stay.
told-take-back = { $count ->
    [one] 1 printed sheet
   *[other] { $count } printed sheets
} with this person in circulation. Take back:
told-other-name = { $count ->
    [one] Note: on 1 of these sheets
   *[other] Note: on { $count } of these sheets
} `{ $person }` has another name than in the record now. Was the record somebody else’s then? Then that person is on them, and not the one who withdraws now: look before you take them back.
told-copies-unknown = The register does not say how many copies there are.
told-copies = { $count ->
    [one] 1 copy
   *[other] { $count } copies
} in all.
told-copies-and = { $count ->
    [one] 1 copy
   *[other] { $count } copies
} and those of { $unknown ->
    [one] 1 other sheet
   *[other] { $unknown } other sheets
}.
told-ends = These articles are about this person. They go from the site as well; remove them if it stays so:
told-references = Here this person is a writer, a speaker or a subject. That name and that quotation fall away:
told-permitted = These files name this person for a reason of their own (`mentions`). See whether it still holds:
told-mentions = These texts name this person. Read them, and take the name out where it is about this person:
told-names-alone = Here only a given name or a family name stands. See whether it is about this person:
told-next = Next:
told-step-build = `sleutelgids build`, and put the result on your web server
told-step-copies = keep one file and remove the copies; is `{ $other }` about somebody else, then put that file back as it was and write `not_same_as: [{ $person }]` in it
told-step-unread = remove the files that are not read: whoever gives one of them another name puts this person back on the site
told-step-recalled = take back the sheets above; then `sleutelgids editions --person { $person } --recalled`
told-step-release = for new sheets: raise `flyers.edition` in `content/site.yaml`, then `sleutelgids build --release`
trouble-output-site = The result cannot go to `{ $path }`: that folder holds the site itself. Choose another with `--output`, such as `output`.
trouble-output-source = The result cannot go to `{ $path }`: that is where the site is read from (`{ $source }/`). Choose another with `--output`, such as `output`.
trouble-output-reserved = The result cannot go to `{ $path }`: the program keeps something else in `{ $folder }/`. Choose another folder with `--output`, `output` for instance.
trouble-output-foreign = The result cannot go to `{ $path }`: that folder holds something that is not this program's (`{ $file }`). Choose an empty folder or a new name with `--output`.
trouble-day-far = `{ $day }` is more than { $years } years from today ({ $today }), and nothing was done: is the year right?
trouble-epoch = SOURCE_DATE_EPOCH is `{ $value }`; it must be a number of seconds since 1970
trouble-not-empty = `{ $folder }` is not empty; give the name of a folder that does not exist yet
trouble-nothing-to-audit = there is no edition in `{ $folder }`: nothing was judged. Run `sleutelgids build` first
trouble-no-flyers = there are no A5 flyers in `{ $folder }`; run `sleutelgids build` first, with `papers: [a4, a5]` in `content/site.yaml`
trouble-sheet = no edition has a sheet `{ $sheet }`; { $hint }
hint-sheet = the name is its path in the edition’s folder, as `nl/flyers/waterstad-nl-a4.pdf`
trouble-kind = there is no kind of record `{ $kind }`; { $hint }
trouble-person = there is no person `{ $person }`; { $hint }
trouble-person-is-contact = `{ $contact }` is a contact, whose name belongs to her work and needs no consent; `sleutelgids editions --contact { $contact }` lists the printed sheets that name her
trouble-list-elsewhere = the list could not be shown; it is in `{ $path }`
trouble-sheets-of = there is no sheet of `{ $word }`; { $hint }
hint-sheets-of = write the name of a region’s file, a language of the site, or one of: { $papers }
hint-editions = `sleutelgids editions` lists all sheets
trouble-no-sheet-of = no sheet that is made is called `{ $sheets }`
trouble-no-sheets-meant = no sheet is both of that region and in that language and on that paper; look at `--region`, `--language` and `--paper`
trouble-which-sheets = `--region`, `--language` and `--paper` choose sheets of `--release` or `--proof`; without these, leave them out
trouble-recall-all = say which sheets were taken back: with `--person`, `--contact`, `--edition`, `--region`, `--language` or `--paper`
trouble-code = there is no code `{ $code }`; { $hint }
trouble-listen = cannot listen on { $at }: { $why }; try another `--port`
trouble-unsaid = not everything could be printed: { $why }; what was done is done, ask again with a device that takes it all
trouble-visible = at `{ $address }` everyone on the network can read along; give `--visible-to-others` as well when that is meant, or leave --address out
trouble-mixed = the output is mixed: some files are new, others are still old. { $what }. Mend that and build again: it carries on from there; do not copy the output to a server before
trouble-random = the system gives no random numbers: { $why }
trouble-watch = cannot watch the site’s folders: { $why }
trouble-register-changed = `{ $path }` was changed by somebody else just now, and no sheet was released; build again
trouble-changed = `{ $path }` was changed by somebody else just now; ask again
