//! Sets of sums.
//!
//! In: numbers. Out: which sums they can make, up to a limit. A bit for each sum, so that a network of ten thousand
//! persons costs nothing.

/// A set of whole numbers up to a limit; nothing added up is always in it.
#[derive(Debug, Clone)]
pub(super) struct SubsetSums(Vec<u64>);

impl SubsetSums {
    /// The sum of no numbers.
    pub fn nothing(limit: u64) -> Self {
        let words = usize::try_from(limit / 64).expect("a number of persons") + 1;
        let mut bits = vec![0; words];
        bits[0] = 1;
        Self(bits)
    }

    /// Tells whether a sum can be made.
    pub fn has(&self, sum: u64) -> bool {
        let word = usize::try_from(sum / 64).ok().and_then(|w| self.0.get(w));
        word.is_some_and(|bits| bits >> (sum % 64) & 1 == 1)
    }

    /// Adds a number.
    pub fn insert(&mut self, sum: u64) {
        let word = usize::try_from(sum / 64)
            .ok()
            .and_then(|w| self.0.get_mut(w));
        if let Some(bits) = word {
            *bits |= 1 << (sum % 64);
        }
    }

    /// Every sum of one from here and one from there; those above the limit are left out.
    pub fn and(&self, other: &Self) -> Self {
        let mut sums = Self(vec![0; self.0.len()]);
        for (at, bits) in other.0.iter().enumerate() {
            for shift in (0..64).filter(|n| bits >> n & 1 == 1) {
                sums.add_shifted(&self.0, at, shift);
            }
        }
        sums
    }

    fn add_shifted(&mut self, from: &[u64], words: usize, bits: u32) {
        for (at, word) in from.iter().enumerate() {
            if let Some(cell) = self.0.get_mut(at + words) {
                *cell |= word << bits;
            }
            if bits > 0
                && let Some(cell) = self.0.get_mut(at + words + 1)
            {
                *cell |= word >> (64 - bits);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_several_numbers() {
        let set = |numbers: &[u64]| {
            let mut set = SubsetSums::nothing(200);
            numbers.iter().for_each(|n| set.insert(*n));
            set
        };
        let sums = set(&[70, 3]).and(&set(&[61, 130]));
        let possible: Vec<u64> = (0..=200).filter(|n| sums.has(*n)).collect();
        assert_eq!(possible, [0, 3, 61, 64, 70, 130, 131, 133, 200]);
        assert!(!sums.has(1000));
    }
}
