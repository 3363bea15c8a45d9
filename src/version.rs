//! Python versions, and the questions that differ between them.
//!
//! Whatever differs between versions is a named question here, with its source. No other module
//! compares version numbers.

use std::{fmt, str::FromStr};

/// A language version, `3.minor`. The language goes by minor version; what single releases do
/// differently is a quirk, never a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    minor: u8,
}

/// What does not name a supported version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a supported Python version: use 3.8 to 3.15")]
pub struct UnknownVersion(pub String);

impl Version {
    /// The oldest version whose rules are known.
    pub const OLDEST: Self = Self { minor: 8 };
    /// The newest version whose rules are known.
    pub const NEWEST: Self = Self { minor: 15 };

    /// `3.minor`, if its rules are known.
    pub fn new(minor: u8) -> Option<Self> {
        (Self::OLDEST.minor..=Self::NEWEST.minor).contains(&minor).then_some(Self { minor })
    }

    /// All versions whose rules are known, oldest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (Self::OLDEST.minor..=Self::NEWEST.minor).map(|minor| Self { minor })
    }

    /// The number after the dot.
    pub const fn minor(self) -> u8 {
        self.minor
    }

    fn since(self, minor: u8) -> bool {
        self.minor >= minor
    }
}

/// Syntax that a version has or lacks (the generator asks; the parser tells the rest).
impl Version {
    /// `match` statements ([PEP 634](https://peps.python.org/pep-0634/)).
    pub fn has_match(self) -> bool {
        self.since(10)
    }

    /// Any expression as a decorator, not just dotted names and calls of them
    /// ([PEP 614](https://peps.python.org/pep-0614/)).
    pub fn has_any_decorator(self) -> bool {
        self.since(9)
    }

    /// `except*` ([PEP 654](https://peps.python.org/pep-0654/)).
    pub fn has_except_star(self) -> bool {
        self.since(11)
    }

    /// Type parameters and `type` statements ([PEP 695](https://peps.python.org/pep-0695/)).
    pub fn has_type_parameters(self) -> bool {
        self.since(12)
    }

    /// Defaults of type parameters ([PEP 696](https://peps.python.org/pep-0696/)).
    pub fn has_type_defaults(self) -> bool {
        self.since(13)
    }
}

/// Questions of the standard library.
impl Version {
    /// Whether there is `ast.unparse` (new in 3.9).
    pub fn has_unparse(self) -> bool {
        self.since(9)
    }
}

/// Questions of the language.
impl Version {
    /// Whether annotations are evaluated lazily in a scope of their own
    /// ([PEP 649](https://peps.python.org/pep-0649/), [749](https://peps.python.org/pep-0749/)).
    pub fn has_lazy_annotations(self) -> bool {
        self.since(14)
    }

    /// Whether the interpreter enters the initialiser of a class by itself, once the call was made a few times
    /// (3.14: from the second on), which lets go of arguments in another order if that fails.
    pub fn enters_initialisers(self) -> bool {
        self.since(14)
    }

    /// Whether type parameters and aliases show the functions that evaluate them: `evaluate_bound`, `evaluate_value`,
    /// ... (new in 3.14)
    pub fn shows_evaluators_of_types(self) -> bool {
        self.since(14)
    }

    /// Whether type aliases have a `__qualname__`, which is what they are shown as (new in 3.15)
    pub fn aliases_have_qualnames(self) -> bool {
        self.since(15)
    }

    /// Whether type aliases can be unpacked, into themselves with a star (new in 3.14)
    pub fn unpacks_aliases(self) -> bool {
        self.since(14)
    }

    /// Whether `from __future__ import annotations` takes annotations out of scope analysis
    /// (3.8 and 3.9 still let them capture names; bpo-42725).
    pub fn future_annotations_bind_nothing(self) -> bool {
        self.since(10)
    }

    /// Whether annotations of anything but simple names do nothing under that import (bpo-42737);
    /// before 3.10 modules and classes evaluate them all the same.
    pub fn future_annotations_of_parts_do_nothing(self) -> bool {
        self.since(10)
    }

    /// Whether an asynchronous comprehension may stand inside a synchronous one
    /// (Language Reference 6.2.4, changed in 3.11).
    pub fn has_nested_async_comprehensions(self) -> bool {
        self.since(11)
    }

    /// Whether a function that holds an `await` is taken for an asynchronous one, where that is wrong for
    /// it is not (up to 3.13): a `return` that comes first is rejected for that.
    pub fn takes_what_waits_for_asynchronous(self) -> bool {
        !self.since(14)
    }

    /// Whether code objects have `co_qualname` (new in 3.11).
    pub fn has_co_qualname(self) -> bool {
        self.since(11)
    }

    /// Whether a failed call names the function by its `__qualname__` (3.10) rather than by the name of
    /// its code object.
    pub fn names_functions_fully(self) -> bool {
        self.since(10)
    }

    /// Whether a call with an unknown keyword argument is told the parameter that is spelled nearly so
    /// (3.13).
    pub fn suggests_parameters(self) -> bool {
        self.since(13)
    }

    /// Whether the annotations of positional-only parameters are evaluated before those of the
    /// others, as they stand in the text (3.15), rather than after them.
    pub fn annotates_in_order(self) -> bool {
        self.since(15)
    }

    /// Whether the qualified name of a function's `__annotate__` goes through the function (3.15)
    /// rather than standing beside it.
    pub fn names_annotations_after_function(self) -> bool {
        self.since(15)
    }

    /// Whether the value of a type alias whose name is declared global has a bare qualified name, as
    /// functions and classes have (3.12 and 3.13), although its body is none of theirs.
    pub fn names_aliases_bare(self) -> bool {
        matches!(self.minor, 12 | 13)
    }

    /// Whether `with` over something that is no context manager is a `TypeError` (3.11) rather than
    /// an `AttributeError`.
    pub fn with_raises_type_error(self) -> bool {
        self.minor() >= 11
    }

    /// Whether `super().name` in a method reads `__class__` and the first parameter like any other
    /// variable (3.12), and so has the errors of variables.
    pub fn reads_super_from_variables(self) -> bool {
        self.minor() >= 12
    }

    /// Whether messages about unbound names speak of "access ... where it is not associated with
    /// a value" (3.11) rather than of "referenced before assignment".
    pub fn says_not_associated(self) -> bool {
        self.since(11)
    }

    /// Whether it is said how many items a list, tuple or dict has that has too many to be unpacked (3.14).
    pub fn counts_too_many(self) -> bool {
        self.since(14)
    }
}

/// Questions of rejected programs: which error is found first, in which words, and where it is
/// said to be.
///
/// CPython looks for errors in stages: the parser's; future statements; declarations and scopes, in
/// two passes; and what is left is found when code is generated.
impl Version {
    /// Whether the parser already rejects `__debug__` as a target and repeated keyword arguments
    /// (3.8).
    pub fn parser_rejects_debug(self) -> bool {
        !self.since(9)
    }

    /// Whether `__debug__` is a constant even where it is deleted, so that nothing is (up to 3.8).
    pub fn folds_deleted_debug(self) -> bool {
        !self.since(9)
    }

    /// Whether `del __debug__` is rejected (3.10, bpo-45000).
    pub fn rejects_deleted_debug(self) -> bool {
        self.since(10)
    }

    /// Whether `await` and its kin out of place, `__debug__` and late future statements are found
    /// together with errors of scopes (3.14) rather than when code is generated. With it came
    /// that attributes called `__debug__` are not deleted or augmented either.
    pub fn finds_misplaced_await_early(self) -> bool {
        self.since(14)
    }

    /// Whether a future statement that stands late, in a line with others, is found before all
    /// else (up to 3.11).
    pub fn finds_late_futures_of_a_line_first(self) -> bool {
        !self.since(12)
    }

    /// Whether `from .__future__ import ...` is an import like any other (3.13).
    pub fn relative_futures_are_imports(self) -> bool {
        self.since(13)
    }

    /// Whether errors of future features are said to be at the feature (3.14) rather than at the
    /// statement.
    pub fn points_at_future_features(self) -> bool {
        self.since(14)
    }

    /// Whether errors of declarations and scopes are said to be at the very name or expression
    /// (3.10) rather than at the scope they stand in, or one column before.
    pub fn points_at_names(self) -> bool {
        self.since(10)
    }

    /// Whether `__debug__` as a parameter or keyword is said to be there (3.12) rather than at the
    /// definition or call.
    pub fn points_at_debug(self) -> bool {
        self.since(12)
    }

    /// Whether alternatives that bind different names are said to be at the whole pattern (3.12)
    /// rather than at what was looked at last; the same goes for names captured twice.
    pub fn points_at_whole_patterns(self) -> bool {
        self.since(12)
    }

    /// Whether decorators are looked at before the annotations of a function and the bases of a
    /// class (3.12).
    pub fn binds_decorators_first(self) -> bool {
        self.since(12)
    }

    /// Whether comprehensions and lambdas are refused in annotation scopes of classes (3.12,
    /// gh-109118).
    pub fn refuses_functions_in_class_type_scopes(self) -> bool {
        self.minor == 12
    }

    /// Whether code inside f-strings has places of its own (3.12, PEP 701): before, it is parsed
    /// apart.
    pub fn knows_places_in_f_strings(self) -> bool {
        self.since(12)
    }

    /// Whether `__classdict__` is no name for a type parameter (3.14).
    pub fn reserves_classdict(self) -> bool {
        self.since(14)
    }

    /// Whether a function has "parameters" (3.15) rather than "arguments".
    pub fn says_parameter(self) -> bool {
        self.since(15)
    }

    /// Whether constraints, and what kind of type parameter it is, are named (3.13), rather than
    /// all being a "TypeVar bound".
    pub fn names_constraints(self) -> bool {
        self.since(13)
    }

    /// Whether an expression "cannot" be used within an annotation (3.12), rather than "can not",
    /// with its name in quotes.
    pub fn says_cannot(self) -> bool {
        self.since(12)
    }

    /// Whether `yield from` outside of a function is called so (3.13), rather than `yield`.
    pub fn says_yield_from(self) -> bool {
        self.since(13)
    }

    /// Whether starred targets are "multiple" (3.9), rather than "two".
    pub fn says_multiple_targets(self) -> bool {
        self.since(9)
    }

    /// Whether rejections know in which statement they are (3.11): before, they name what code
    /// was generated for last.
    pub fn keeps_location_when_unwinding(self) -> bool {
        self.since(11)
    }
}

/// Questions of what a run shows.
impl Version {
    /// Whether `locals()` in a function gives a dict of its own each time (3.13, [PEP
    /// 667](https://peps.python.org/pep-0667/)), rather than the frame's one.
    pub fn locals_are_fresh(self) -> bool {
        self.since(13)
    }

    /// Whether `locals()` in a comprehension of a class body shows the class's names (3.12 alone).
    pub fn comprehensions_show_class_names(self) -> bool {
        self.since(12) && !self.since(13)
    }

    /// Whether `exec` takes a closure for a code object (3.11).
    pub fn exec_takes_closure(self) -> bool {
        self.since(11)
    }

    /// Whether a `NameError` has the name as an attribute (3.10).
    pub fn name_errors_have_names(self) -> bool {
        self.since(10)
    }

    /// Whether a suspended asynchronous generator shows that it is (not so in 3.11, where it has no
    /// `ag_suspended`, and a frame of it must not be made).
    pub fn shows_states_of_async_generators(self) -> bool {
        !self.since(11) || self.since(12)
    }

    /// Whether strings have `removeprefix` and `removesuffix` (3.9,
    /// [PEP 616](https://peps.python.org/pep-0616/)).
    pub fn removes_prefixes(self) -> bool {
        self.since(9)
    }

    /// Whether dicts have `|` and `|=` (3.9, [PEP 584](https://peps.python.org/pep-0584/)).
    pub fn unites_dicts(self) -> bool {
        self.since(9)
    }

    /// Whether `sum` of floats compensates for what rounding loses (3.12).
    pub fn sums_with_compensation(self) -> bool {
        self.since(12)
    }

    /// Whether docstrings lose what indents their lines (3.13).
    pub fn dedents_docstrings(self) -> bool {
        self.since(13)
    }

    /// Whether a list display that a loop goes through is a tuple (up to 3.14). In 3.15 a generator
    /// expression gets the sequence itself.
    pub fn iterates_lists_as_tuples(self) -> bool {
        !self.since(15)
    }

    /// Whether weak references to objects in a cycle die before generators in it have their last words
    /// (up to 3.14), rather than after.
    pub fn forgets_references_before_last_words(self) -> bool {
        !self.since(15)
    }

    /// Whether the cell of a parameter stands where the parameter would, and not among the other cells (3.11).
    pub fn parameter_cells_are_in_place(self) -> bool {
        self.since(11)
    }

    /// Whether the variables of a frame die in the reversed order (3.14).
    pub fn frames_clear_backwards(self) -> bool {
        self.since(14)
    }

    /// Whether `close()` gives what the generator returned (3.13).
    pub fn close_gives_value(self) -> bool {
        self.since(13)
    }

    /// Whether closing what is awaited of an asynchronous generator closes the generator (3.13).
    pub fn closes_awaited_items(self) -> bool {
        self.since(13)
    }

    /// Whether static methods can be called themselves (3.10).
    pub fn static_methods_are_callable(self) -> bool {
        self.since(10)
    }

    /// Whether the class of weak references is called `ReferenceType` (3.10), not `weakref`.
    pub fn calls_references_by_full_name(self) -> bool {
        self.since(10)
    }

    /// Whether an `AttributeError` says that there is no `__dict__` (3.13).
    pub fn says_no_dict(self) -> bool {
        self.since(13)
    }

    /// Whether classes hold `__firstlineno__` and `__static_attributes__` (3.13).
    pub fn classes_know_their_place(self) -> bool {
        self.since(13)
    }

    /// Whether the message about an index of a string that is no integer names its type (3.11).
    pub fn names_index_of_strings(self) -> bool {
        self.since(11)
    }

    /// Whether the message about bounds of a slice that are no integers leaves `None` out (3.15). That of a range does not.
    pub fn says_slices_without_none(self) -> bool {
        self.since(15)
    }

    /// Whether `in` misses "a container or iterable" (3.14).
    pub fn says_container_or_iterable(self) -> bool {
        self.since(14)
    }

    /// Whether a display that begins with something to be unpacked begins as an empty one (3.9).
    pub fn begins_unpacking_with_empty_display(self) -> bool {
        self.since(9)
    }

    /// Whether functions hold the builtins (3.10) rather than look for them in their globals when called.
    pub fn functions_hold_builtins(self) -> bool {
        self.since(10)
    }

    /// Whether the message about a value without hash says what it was to be in a dict or set (3.14).
    pub fn says_use_of_unhashable(self) -> bool {
        self.since(14)
    }

    /// What `super(type, obj)` says of an object that does not fit: whether with its class (3.13).
    pub fn super_names_classes(self) -> bool {
        self.since(13)
    }
}

/// Questions of CPython's layout.
impl Version {
    /// Whether list, set and dict comprehensions have no code object of their own
    /// ([PEP 709](https://peps.python.org/pep-0709/)).
    pub fn inlines_comprehensions(self) -> bool {
        self.since(12)
    }

    /// Whether `co_cellvars` begins with the cells that are also in `co_varnames` (3.11), rather
    /// than being sorted as a whole.
    pub fn lists_parameter_cells_first(self) -> bool {
        self.since(11)
    }

    /// Whether a call hands its arguments over to the frame of a Python function (3.11), rather
    /// than holding them until the call returns.
    pub fn calls_hand_over_arguments(self) -> bool {
        self.since(11)
    }

    /// Whether a frame that outlives its call holds its function, and so the function's defaults
    /// (3.11).
    pub fn frames_hold_functions(self) -> bool {
        self.since(11)
    }

    /// Whether an `AttributeError` holds the object whose attribute was missing (3.10).
    pub fn attribute_errors_hold_object(self) -> bool {
        self.since(10)
    }

    /// Whether code objects without cells and free variables carry `CO_NOFREE`.
    pub fn has_nofree_flag(self) -> bool {
        !self.since(11)
    }

    /// Whether code objects carry `CO_HAS_DOCSTRING` and `CO_METHOD`.
    pub fn has_docstring_and_method_flags(self) -> bool {
        self.since(14)
    }

    /// Whether a module's `co_firstlineno` is always 1 (3.10) rather than that of the first
    /// statement.
    pub fn modules_begin_on_line_one(self) -> bool {
        self.since(10)
    }

    /// Whether a list or set display of constants is built from one constant (3.9) rather than
    /// item by item.
    pub fn builds_constant_displays_at_once(self) -> bool {
        self.since(9)
    }

    /// Whether a starred item of a display or call is unpacked in its turn, rather than after all
    /// items were evaluated (3.8).
    pub fn unpacks_in_turn(self) -> bool {
        self.since(9)
    }

    /// Whether suites under a constant false test leave no trace in the code (3.8 and 3.9).
    pub fn skips_constant_suites(self) -> bool {
        !self.since(10)
    }

    /// Whether code objects that nothing refers to are removed from `co_consts`: none (3.8, 3.9),
    /// those at the end (3.10, 3.11), all but the first constant (3.12).
    pub fn removes_unused_code(self) -> RemovesUnusedCode {
        match self.minor {
            ..=9 => RemovesUnusedCode::Never,
            10 | 11 => RemovesUnusedCode::Trailing,
            12.. => RemovesUnusedCode::AllButFirst,
        }
    }

    /// The order in which the parts of a `try` statement are compiled.
    pub fn try_order(self) -> TryOrder {
        match self.minor {
            ..=8 => TryOrder::FinallyFirst,
            9 | 10 => TryOrder::HandlersThenElse,
            11.. => TryOrder::ElseThenHandlers,
        }
    }

    /// Whether a comprehension inlined into a class body lists all names it mentions in the
    /// class's `co_varnames`, in hash order (3.12, 3.13), rather than only those it binds.
    pub fn class_lists_all_comprehension_names(self) -> bool {
        matches!(self.minor, 12 | 13)
    }
}

/// See [`Version::removes_unused_code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovesUnusedCode {
    /// All compiled code objects stay.
    Never,
    /// A run of unused constants at the end goes.
    Trailing,
    /// All unused constants go, except the first.
    AllButFirst,
}

/// See [`Version::try_order`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryOrder {
    /// `finally`, body, handlers, `else`.
    FinallyFirst,
    /// Body, handlers, `else`, `finally`.
    HandlersThenElse,
    /// Body, `else`, handlers, `finally`.
    ElseThenHandlers,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "3.{}", self.minor)
    }
}

impl FromStr for Version {
    type Err = UnknownVersion;

    /// Reads `3.11`; a full version such as `3.11.7` or `3.15.0rc1` counts as its minor version.
    fn from_str(text: &str) -> Result<Self, UnknownVersion> {
        let mut parts = text.split('.');
        let minor = match (parts.next(), parts.next()) {
            (Some("3"), Some(minor)) => {
                minor.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().parse().ok()
            }
            _ => None,
        };
        minor.and_then(Self::new).ok_or_else(|| UnknownVersion(text.to_owned()))
    }
}
