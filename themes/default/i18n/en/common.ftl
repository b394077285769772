# Words for the website and for paper.
route-regions = regions
route-persons = people
route-roles = roles
route-topics = topics
route-infosheets = information-sheets
route-agenda = calendar
route-articles = news
route-handbooks = handbooks
route-flyers = flyers
route-contacts = contacts
route-about = about-us
route-privacy = privacy
route-accessibility = accessibility

region-kind-province = province
region-kind-health-region = health region
region-kind-municipality = municipality
region-kind-city = city
region-kind-neighbourhood = neighbourhood
region-beside = { $region } ({ $beside })

level-native = mother tongue
level-fluent = fluent
level-good = good
level-basic = a little

engagement-volunteer = volunteer
engagement-paid = employed
engagement-freelance = self-employed

audience-professional = For professionals
audience-resident = For residents

article-news = News
article-press = Press release
article-portrait = Portrait
article-testimonial = Own story

does = What does a { $term } do?
does-not = What does a { $term } not do?
ask-coordinator = Ask the coordinator
agreements-title = Agree on these things first
edition-line = Edition { $edition } · { $date }
page-number = Page { $page } of { $pages }
qr-words = Scan for the current list
portrait-of = Portrait of { $name }
without-name = A { $term }
without-name-staff = A member of staff
read-more = Read more
internal-note = Internal – not for publication
number-at-least = { $count } or more
number-fewer = fewer than { $count }
count-at-least = { $count } or more { $terms }
count-fewer = fewer than { $count } { $terms }
pool-no-number = Without a number: fewer than { $count } persons, or a number we do not tell.
pool-fewer-persons = Fewer than { $count } persons, or not told:
pool-few = There are fewer than { $count } { $terms } here. That is why we say no more about it. The coordinator thinks along with you and also looks nearby.
pool-steps-title = How to ask someone
pool-step-1 = Tell the coordinator what it is about, in which language, where and when.
pool-step-2 = The coordinator looks for someone who fits and asks whether they want to. Saying no is always all right.
pool-step-3 = Does someone say yes? Then you get to know each other and make agreements together.
liaisons-title = Whom can you ring in institutions?
liaisons-lead = For colleagues only. Do not pass these details on.
