# More words for the privacy page.
privacy-search-yes = Search engines may include the pages of persons.
privacy-removal = { $days ->
    [one] You are off this site within 1 day after your message.
   *[other] You are off this site within { $days } days after your message.
}
