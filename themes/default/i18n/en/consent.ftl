# Words of the consent form.
# Write `machine` here as long as a computer translated these words and nobody checked them.
consent-translated = human
consent-machine-note = The translation was made by a computer. Is something not clear? Please ask.
consent-kind = Consent
consent-title = What may we show about you?
consent-document = Consent form { $record }
consent-lead = You decide. You can say yes, say no, or say yes to a part. Saying no may not have consequences for your work as a { $term }.

consent-who-title = Who is asking?
consent-who = { $organisation } makes { $site }: a website and flyers where people find a { $term } who speaks their language.
consent-controller = { $controller } is responsible for your details.
consent-questions = Do you have questions? Contact us:

consent-person-title = Who is it about?
consent-name = Your name in our file
consent-shown-name = How your name will be shown
consent-shown-none = Your name is not shown
consent-file = Number of your record
consent-now = What you allow now
consent-now-until = { $channels }: from { $from } until { $until }
consent-now-open = { $channels }: from { $from }, without an end date

consent-where-title = Where do we show it?
consent-web = Website
consent-web-text = Everybody in the world can see it and copy it. If we take it away later, other people may still have copies.
consent-web-search-no = We ask search engines, such as Google, not to show your own page.
consent-web-search-yes = Search engines, such as Google, can show your page.
consent-print = Paper
consent-print-text = Flyers and sheets to hand out and to put up. We cannot take back paper that was handed out.
consent-print-both = Most flyers are also on the website. They only show what you tick both for the website and for paper.
consent-internal = Colleagues
consent-internal-text = Meant for people who work in our network. It is not on the public website.
consent-open-data = Open data
consent-open-data-text = A file that everybody may use, companies too. We do not know what they do with it and we cannot stop it.

consent-what-title = What do we show?
consent-what = Put a cross where we may show it. Leave the box empty where we may not.
consent-asked = We ask you for this.
consent-open = We do not ask for this. You may allow it.
consent-what-head = What we show
consent-box = Box to tick: { $channel }
consent-box-asked = Box to tick, we ask for this: { $channel }
consent-field-name = Name
consent-field-photo = Photo
consent-field-quote = Your words
consent-field-intro = About you
consent-field-form = Contact form
consent-through = People who ask for you will speak to { $name }. We do not show your telephone number and e-mail address.

consent-sensitive-title = Take care: this is sensitive
consent-sensitive = Some people may use this against you. If you are not sure, leave the boxes empty.
consent-sensitive-reason = Why we ask for this
consent-kept = This is only in our file. We do not show it anywhere.

consent-term-title = For how long?
consent-from = From the day on which you sign, until:
consent-term = On that day your consent ends by itself. If we want to go on after it, we ask you again.

consent-rights-title = You can always stop
consent-rights-stop = You can stop at any time, also for a part. You do not have to say why. This is how:
consent-rights-web = { $days ->
    [one] Within 1 day we take your details off the website.
   *[other] Within { $days } days we take your details off the website.
}
consent-rights-web-soon = After how many days are your details off the website? Fill in:
consent-rights-print = We will not get back all the paper that was handed out.
consent-rights-data = You may see your details, have them corrected and have them erased. If you are not satisfied, you may make a complaint.
consent-complaint = Where to complain
consent-keep = We keep your details for this long
consent-keep-until = until { $date }

consent-explained-title = Was it explained well?
consent-explained-in = Explained in this language
consent-explained-by = Explained by
consent-interpreter = Name of the interpreter (none: draw a line)

consent-sign-title = Sign
consent-sign = I understand what is written here. What I ticked is allowed.
consent-you = You
consent-us = For { $organisation }
consent-guardian = Parent or guardian
consent-guardian-text = You are younger than 18. That is why your parent or guardian signs too.
consent-own-name = Name
consent-place = Place
consent-day = Date
consent-signature = Signature
consent-evidence = Number in our file
consent-copy = You may have a copy of this form. Ask for it.
