//! The table itself. Add a rule: one entry here, one `holds` where the model decides by it, one
//! corpus file (see `CONTRIBUTING.md`).

use super::Entry;
use crate::facts::FactKind::Language;

macro_rules! rules {
    ($( $rule:ident { $id:literal, $since:literal..=$until:literal, $kind:ident,
        statement: $statement:literal, citation: $citation:literal,
        example: $example:literal, wrong: $wrong:literal $(,)? } )*) => {
        /// A rule of the model; its entry in [`TABLE`] says what it states.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Rule { $( #[doc = $statement] $rule, )* }

        /// All rules, in the order of [`Rule`].
        pub static TABLE: &[Entry] = &[ $( Entry {
            rule: Rule::$rule, id: $id, since: $since, until: $until, kind: $kind,
            statement: $statement, citation: $citation, example: $example, wrong: $wrong,
        }, )* ];
    };
}

rules! {
    // ---- scopes: which name is what ------------------------------------------------------------
    ClassScopeInvisible {
        "class-scope-invisible", 8..=15, Language,
        statement: "names bound in a class body are not visible in functions nested in it",
        citation: "Language Reference 4.2.2: the scope of names defined in a class block is limited to the class block",
        example: "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n",
        wrong: "a method captures the name that its class body binds",
    }
    // ---- layout: order and shape of code objects -----------------------------------------------
    // ---- runtime: cells, contents, exceptions --------------------------------------------------
}
