//! Roman numerals, as in "quý IV", "thế kỷ XXI" and "khóa XIII".

const TENS: [&str; 9] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The number that a word in capitals writes, 1 to 89; nothing for one that is not in its normal form ("IIII", "VX").
#[must_use]
pub fn roman(word: &str) -> Option<u16> {
    // Most words that are asked about are none.
    if !word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X' | b'L')) {
        return None;
    }
    let ones = |rest: &str| ONES.iter().position(|ones| *ones == rest);
    let read = |(n, tens): (usize, &&str)| Some(10 * n + ones(word.strip_prefix(*tens)?)?);
    TENS.iter().enumerate().find_map(read).and_then(|n| u16::try_from(n).ok()).filter(|&n| n > 0)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn numerals_in_normal_form() {
        for (word, number) in [
            ("I", Some(1)),
            ("III", Some(3)),
            ("IV", Some(4)),
            ("VIII", Some(8)),
            ("IX", Some(9)),
            ("XIX", Some(19)),
            ("XXI", Some(21)),
            ("XL", Some(40)),
            ("LXXXIX", Some(89)),
            ("IIII", None),
            ("VX", None),
            ("VV", None),
            ("i", None),
            ("", None),
            ("XXXX", None),
        ] {
            assert_eq!(roman(word), number, "{word}");
        }
    }
}
