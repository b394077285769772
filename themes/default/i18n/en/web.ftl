# Words of the website.
skip-link = Skip to content
menu = Menu
comma = ,
colon = :
table = Table
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
label-engagement = Works as
label-trainings = Training
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
event-next = Next time
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
privacy-short = This site only shows people who gave their own consent, and only what they wanted to show.
privacy-controller-title = Who is responsible
privacy-controller = { $organisation } decides what appears on this site and is responsible for the data. Questions? Write to us:
privacy-purpose-title = Why we show data
privacy-purpose = We want residents and health workers to find someone who speaks their language and has the trust of the community.
privacy-what = For this we show: name, photo, languages, roles, topics, region and a way to get in touch. Every { $term } chooses which of these can be seen. We do not show origin, religion or residence status, unless someone asked for it separately.
privacy-basis-title = On what basis
privacy-basis = Consent (GDPR article 6(1)(a) and, where needed, article 9(2)(a)). We record consent on paper, in a language the { $term } understands well.
privacy-retention = Consent has an end date. After that date, or when someone stops, the data disappears with the next update of this site.
privacy-withdraw-title = Withdrawing consent
privacy-withdraw = Are you a { $term } and do you no longer want to be on the site or on the flyers? Write to us. You do not have to give a reason.
privacy-withdraw-paper = We take your data off the site. Paper that has been handed out cannot be taken back. That is why every flyer carries a date and a code that leads to the current page.
privacy-rights-title = Your rights
privacy-rights = You may see your data, have it corrected, have it erased and take it with you. You may also ask us to use it less.
privacy-complaint = If we cannot solve it together, you can complain to the data protection authority of your country. In the Netherlands that is the Autoriteit Persoonsgegevens.
privacy-visitors-title = When you visit this site
privacy-visitors = This site uses no cookies, measures no visits and loads nothing from other companies. It runs no scripts at all.
privacy-search = We ask search engines not to list the pages of persons.

accessibility-lead = Everyone must be able to use this site. Here you can read how far we are.
accessibility-commitment-title = What we want
accessibility-commitment = { $organisation } wants everyone to be able to read and use this site, as European Directive 2016/2102 asks.
accessibility-scope = This statement is about { $url }.
accessibility-status-title = Where we stand
accessibility-full = This site fully meets EN 301 549 and WCAG 2.2, levels A and AA.
accessibility-partial = This site partially meets EN 301 549 and WCAG 2.2, levels A and AA. What is not right yet is listed below.
accessibility-limits-title = What is not accessible yet
accessibility-limits = We know of this and are working on it:
accessibility-preparation-title = How we assessed this
accessibility-preparation = We assessed the site ourselves on { $date }, with automatic checks on every page and with the keyboard, on a phone and with enlargement.
accessibility-pdf = The PDFs are made to PDF/UA-1: they have headings, a reading order, a language and descriptions of images. What is in a flyer is also on the page of the region.
accessibility-feedback-title = Does something not work?
accessibility-feedback = Tell us. You will hear from us within five working days. If you need a text in another form, we will see to it.
accessibility-enforcement-title = Not satisfied with our answer?
accessibility-enforcement = Then you can complain to the body that oversees digital accessibility in your country. In the Netherlands these are the National Ombudsman and the Netherlands Institute for Human Rights.

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
pool-privacy-short = This site shows numbers only. The coordinator knows who the { $terms } are. You will find no name, photo or phone number of theirs here.
pool-privacy-what = For this we show, for each region, how many { $terms } there are, which languages they speak and what they do. We do not tell small numbers, nor any number from which a small one could be worked out: otherwise someone could be recognised.
pool-privacy-basis = Consent (GDPR article 6(1)(a)). We only count people who gave their consent for it on paper, in a language the { $term } understands well. Of coordinators we show work details, so that you can reach them.
pool-privacy-retention = Consent has an end date. After that date, or when someone stops, we no longer count that person from the next update of this site.
pool-privacy-withdraw = Are you a { $term } and do you no longer want to be counted? Write to us. You do not have to give a reason.
pool-privacy-withdraw-paper = Paper that has been handed out shows numbers only, no names.
pool-privacy-search = Search engines may list this site: it shows nobody.

# Editions for colleagues.
internal-liaisons = Contacts for colleagues
internal-privacy-lead = What colleagues see here about { $terms }, why, and how they can stop it.
internal-privacy-short = This site is for colleagues only. It only shows what someone allowed for colleagues. Do not put any of it on the internet, do not forward it and do not leave it lying about.
internal-privacy-purpose = We want colleagues to find quickly someone who speaks the language and has the trust of the community, and to know whom they can ring in an institution.
internal-privacy-search = Search engines may not list any page of this site.
