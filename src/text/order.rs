//! Sorting by a number, by one and the same code whatever is sorted: each kind of element would bring a sorting routine of
//! its own into the module, some three kilobytes.

/// Sorts by a number computed once for each item; items of the same number keep their order.
pub fn sort_by_number<T>(items: &mut Vec<T>, number: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, usize)> = items.iter().map(number).zip(0..).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, i)| taken[i].take()));
}

/// Two numbers as one that sorts by the first, then by the second; both are numbers of tokens, which fit.
#[must_use]
pub fn pair(first: usize, second: usize) -> u64 {
    (first as u64) << 32 | second as u64
}

#[cfg(test)]
mod tests {
    use super::{pair, sort_by_number};

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut items = vec![(2, 1, "b"), (1, 9, "a"), (2, 1, "c"), (2, 0, "d")];
        sort_by_number(&mut items, |i| pair(i.0, i.1));
        assert_eq!(items.iter().map(|i| i.2).collect::<String>(), "adbc");
    }
}
