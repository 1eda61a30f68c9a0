//! Roman numerals, as in "quý IV" and "thế kỷ XXI".

/// The number that a word in capitals writes, 1 to 39; nothing for one that is not in its normal form ("IIII", "VX").
pub fn roman(word: &str) -> Option<u16> {
    if word.is_empty() || !word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
        return None;
    }
    let (tens, ones) = word.split_at(word.bytes().take_while(|&b| b == b'X').count().min(3));
    // "IX" after the tens, as in "XIX".
    let ones = match ones {
        "" => 0,
        "IV" => 4,
        "IX" => 9,
        _ => {
            let (five, rest) = ones.strip_prefix('V').map_or((0, ones), |rest| (5, rest));
            (rest.len() <= 3 && rest.bytes().all(|b| b == b'I')).then_some(five + rest.len())?
        }
    };
    u16::try_from(tens.len() * 10 + ones).ok()
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
