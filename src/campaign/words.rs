//! How laws, rules, quirks and modes are written in journals and between processes: by their names.

use crate::{
    facts::Law,
    mode::Mode,
    quirks::{Quirk, Quirks},
    rules::Rule,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{borrow::Cow, collections::BTreeSet, sync::Mutex};

macro_rules! by_name {
    ($type:ty, $write:expr, $read:expr) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&$write(self))
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                $read(&text).ok_or_else(|| D::Error::custom(format_args!("unknown name {text:?}")))
            }
        }
    };
}

by_name!(Law, |law: &Law| law.name(), |text: &str| Law::ALL.into_iter().find(|law| law.name() == text));
by_name!(Rule, |rule: &Rule| rule.id(), Rule::by_id);
by_name!(Mode, |mode: &Mode| *mode, |text: &str| text.parse::<Mode>().ok());
by_name!(Quirk, |quirk: &Quirk| quirk.id(), Quirk::by_id);
by_name!(Quirks, |quirks: &Quirks| *quirks, |text: &str| {
    let names = text.split(", ").filter(|name| !name.is_empty());
    names.map(Quirk::by_id).collect::<Option<Quirks>>()
});

/// A word that stays for as long as the process lives: the fields of mismatches are words of the
/// program's own, of which there are a few dozen, also where they come from another process.
pub(super) fn fixed(word: &str) -> &'static str {
    static WORDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut words = WORDS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = words.get(word) {
        return known;
    }
    let kept: &'static str = Box::leak(word.into());
    words.insert(kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_by_name_is_read_again() {
        fn through<T: Serialize + for<'de> Deserialize<'de> + PartialEq + std::fmt::Debug>(value: &T) {
            let text = serde_json::to_string(value).unwrap();
            assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value, "{text}");
        }
        Law::ALL.iter().for_each(through);
        Rule::all().for_each(|rule| through(&rule));
        Mode::OTHERS.iter().for_each(through);
        let quirks: Vec<Quirk> = crate::quirks::TABLE.iter().map(|entry| entry.quirk).collect();
        through(&Quirks::NONE);
        quirks.iter().for_each(|&quirk| through(&Quirks::NONE.with(quirk)));
        quirks.iter().for_each(through);
        through(&quirks.into_iter().collect::<Quirks>());
        assert!(serde_json::from_str::<Rule>("\"no-such-rule\"").is_err());
    }
}
