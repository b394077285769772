# Words of the website.
skip-link = Skip to content
menu = Menu
comma = ,
colon = :
table = Table
footnote = Footnote
footnotes = Footnotes
footnote-back = Back to the text
updated = Updated on { $date }
published-by = Published by
machine-note = This page was translated by a computer and has not been checked yet. It may contain mistakes.
safety-note = Is there danger right now? Call 112. Do you not want anyone to see that you read this? Then clear your browser’s history.
on-this-page = On this page
download-pdf = Download as PDF
pdf-facts = { $pages ->
    [one] PDF, { $paper }, 1 page, { $size } kB
   *[other] PDF, { $paper }, { $pages } pages, { $size } kB
}
count-persons = { $count ->
    [one] 1 { $term }
   *[other] { $count } { $terms }
}

nav-main = Main menu
nav-languages = Choose a language
nav-crumbs = Breadcrumb
nav-footer = About this site
nav-home = Home
nav-regions = Regions
nav-persons = { $Terms }
nav-roles = What they do
nav-topics = Topics
nav-infosheets = Information sheets
nav-agenda = Calendar
nav-articles = News
nav-flyers = Flyers
nav-about = About us
nav-privacy = Privacy
nav-accessibility = Accessibility

choose-language = Which language are you looking for?
home-regions = Look in your region
home-roles = What does a { $term } do?
home-infosheets = Good to know
home-agenda = Coming up
home-articles = News and stories
figures-title = In figures

regions-lead = Choose the place where you are looking for someone. You will see whom you can ask and who the coordinator is.
region-languages = Spoken here
region-persons = Whom can you ask in { $region }?
region-about = About { $region }
region-children = Within this region
region-flyers = Flyers to share
region-infosheets = Before you start
region-no-persons = Nobody is listed here by name yet. The coordinator knows who can help.
region-description = { $Terms } in { $region }: the languages they speak, what they do and how to reach them.
flyer-title = Flyer { $region }

persons-lead = { $Terms } who want to be on this site by name, by language.
persons-other = Other { $terms }
persons-none = Nobody is on this site by name yet. Ask the coordinator of your region.
person-description = { $name }: languages, roles and how to get in touch.
person-ask = Ask for { $name }
person-reach = How to reach { $name }
contact-form = Go to the contact form
speaks = Speaks
engagement-since = { $kind }, since { $date }
sensitive-origin = Origin
sensitive-community = Community
sensitive-religion = Religion
sensitive-position = Position
sensitive-status = Residence

roles-lead = A { $term } can do four things. This is what you can expect, and what you cannot.
role-persons = { $Terms } with the role { $role }
topics-lead = What you can talk about with a { $term }.
topic-persons = { $Terms } who can talk about this
related-infosheets = Information sheets on this

infosheets-lead = Short sheets to read, share and print.
reading-level = Reading level { $level }
sheet-audience = For whom
sheet-level = Reading level
sheet-downloads = Read more
amounts-title = Amounts
amount-for = What for
amount-value = Amount
amount-valid = Valid
amount-expired = Expired
valid-between = from { $from } to { $until }
valid-from = from { $from }
valid-until = until { $until }

agenda-lead = Trainings and meetings.
agenda-upcoming = Coming up
agenda-regular = At regular times
agenda-past = Past
agenda-none = There is nothing in the calendar at the moment.
agenda-cancelled = Cancelled
agenda-moved = First planned for { $date }
agenda-next-day = until the next day
agenda-each-day = every day
agenda-was = past
agenda-questions = Questions?
calendar-cancelled = Cancelled: { $title }
kind-training = Training
kind-event = Meeting
kind-handbook = Handbook
training-sessions = The days
save-contact = Add to my contacts (.vcf)
training-calendar = Add to your calendar
training-calendar-facts = Calendar file (.ics), all days
training-cost = Cost
training-seats = Places
training-certificate = Certificate
training-follow-up = Afterwards
training-signup = Sign up or ask
training-over = This training is over.
training-cancelled = This training is cancelled.
event-next = Next time
event-last = Last time
event-over = This meeting is over.
event-cancelled = This meeting is cancelled.
event-recurrence = When
event-place = Where
event-hosts = Who receives you

articles-lead = News, press releases and stories by { $terms } themselves.
articles-all = All articles
articles-none = There are no articles yet.
articles-others = More news
press-contact = Press contact
handbook-contents = Contents
handbook-colophon = Colophon
flyers-lead = A flyer for each region to print, put up or pass on. In every language.
flyers-all = Flyers by region
flyers-none = There are no flyers yet.

about-lead = The people behind this site.
about-contacts = Coordinators and contacts
about-network = Who takes part
organisation-network = Network
organisation-municipality = Municipality
organisation-health-service = Public health service
organisation-welfare = Welfare organisation
organisation-ngo = Voluntary organisation
organisation-education = Education
organisation-other = Organisation
organisation-role-client = client
organisation-role-host = employs the coordinator
organisation-role-funder = funder
organisation-role-partner = partner

not-found-title = This page is not here (any more)
not-found-lead = Perhaps the address was mistyped, or someone no longer wanted to be named here. You can go on from here:

privacy-lead = What we show about { $terms }, why, and how they can stop it.
privacy-short-title = In short
privacy-short = Of { $terms }, this site only shows those who gave their consent, and only what that consent allows.
privacy-controller-title = Who is responsible
privacy-controller = { $organisation } is responsible for the data on this site.
privacy-purpose-title = Why we show data
privacy-what = What can be shown of a { $term } is, for example: name, photo, languages, roles, topics, region and a way to get in touch. Only what the consent names can be seen. Origin, religion and residence status are only shown with a separate consent.
privacy-basis-title = On what basis
privacy-retention = Has a consent ended or been withdrawn? Then the data is no longer in the next version of this site.
privacy-withdraw-title = Withdrawing consent
privacy-withdraw = Are you a { $term } and do you no longer want to be on the site or on the flyers? Tell us. You do not have to give a reason.
privacy-withdraw-paper = Your data is then no longer in the next version of this site. Paper that has been handed out cannot be taken back.
privacy-rights-title = Your rights
privacy-rights = You may see your data, have it corrected, have it erased and take it with you. You may also ask us to use it less.
privacy-complaint = You may also complain to whoever supervises the use of personal data:
privacy-visitors-title = When you visit this site
privacy-search = We ask search engines not to list the pages of persons.

accessibility-lead = Here you can read how accessible this site is, as far as it has been written down.
accessibility-scope = This statement is about { $url }, a site of { $organisation }.
accessibility-status-title = Where we stand
accessibility-full = This site fully meets the requirements.
accessibility-partial = This site partially meets the requirements.
accessibility-limits-title = What is not accessible yet
accessibility-limits = This is not accessible yet:
accessibility-preparation-title = About this statement
accessibility-pdf = The PDFs on this site are made to PDF/UA-1: with headings, a reading order, a language and descriptions of images.
accessibility-pdf-search = In a PDF that runs from right to left, Chrome and Edge read a name or address in other letters in the middle of a sentence in reverse order, and do not find it. Vowel signs that may be left out are on the paper and not in the text that you search. The web page says the same, and is right.
accessibility-feedback-title = Does something not work?
accessibility-feedback = Tell us.
accessibility-enforcement-title = Not satisfied with our answer?
accessibility-enforcement = Then you can complain:

# Editions with numbers only.
pool-choose-language = Our { $terms } speak these languages
pool-regions-lead = Choose the place where you are looking for someone. You will see which languages we speak there and who the coordinator is.
pool-numbers = { $Terms } in { $region }, in numbers
pool-in-role = { $Terms } with the role { $role }, in numbers
pool-on-topic = { $Terms } who can talk about this, in numbers
pool-everywhere = In the whole network
pool-expect-title = What can you expect?
pool-description = { $Terms } in { $region }, in numbers: which languages they speak, what they do and whom to ask.
pool-privacy-lead = This site names no { $term } at all. Here you can read why, and how we count.
pool-privacy-short = This site shows numbers only. You will find no name, photo or phone number of { $terms } here.
pool-privacy-what = For each region this site shows how many { $terms } there are, which languages they speak and what they do. Only those who gave their consent for it are counted. We do not tell small numbers, nor any number from which a small one could be worked out: otherwise someone could be recognised. Of coordinators we show work details, so that you can reach them.
pool-privacy-retention = Has a consent ended or been withdrawn? Then that person is no longer counted in the next version of this site.
pool-privacy-withdraw = Are you a { $term } and do you no longer want to be counted? Tell us. You do not have to give a reason.
pool-privacy-withdraw-paper = Paper that has been handed out shows numbers only, no names.
pool-privacy-search = Search engines may list this site: it shows nobody.

# Editions for colleagues.
internal-liaisons = Contacts for colleagues
internal-privacy-lead = What colleagues see here about { $terms }, why, and how they can stop it.
internal-privacy-short = This site is for colleagues only. It only shows what someone allowed for colleagues. Do not put any of it on the internet, do not forward it and do not leave it lying about.
internal-privacy-search = Search engines may not list any page of this site.

moved-title = This page has moved
moved-renamed = You find it here now:
moved-succeeded = { $region } is no region any more. In its place there is now:
moved-language = This page is no longer here in this language. It is here in another one:
moved-site = This website has a new address:
