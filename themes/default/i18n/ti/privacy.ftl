# Machine translation, to be checked by a reader of Tigrinya.
privacy-search-yes = መድለይቲ መርበብ ገጻት ናይ ውልቀ ሰባት ክዝርዝሩ ይኽእሉ እዮም።
privacy-removal = { $days ->
    [one] ድሕሪ መልእኽትኻ ኣብ ውሽጢ 1 መዓልቲ ካብዚ መርበብ ትድምሰስ።
   *[other] ድሕሪ መልእኽትኻ ኣብ ውሽጢ { $days } መዓልታት ካብዚ መርበብ ትድምሰስ።
}
