//! What a program may use: drawn first, so that each program has a character of its own.
//!
//! Swarm testing: a generator that always may use everything writes programs that are all alike.
//! Here each feature is a coin, names come from a pool of a few, and sizes are maxima, not
//! minima.

use super::Choices;
use crate::{tree::Name, version::Version};

/// Something that a program may or may not use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Feature {
    /// `nonlocal`.
    Nonlocal,
    /// `global`.
    Global,
    /// `class`, in code that never runs (or runs in a program for static facts only).
    Class,
    /// List, set and dict comprehensions.
    Comprehension,
    /// Generator expressions.
    GeneratorExpression,
    /// `lambda`.
    Lambda,
    /// `:=`.
    Walrus,
    /// `del` of names.
    Delete,
    /// `try`.
    Try,
    /// `for` and `while`.
    Loop,
    /// Default values.
    Default,
    /// Decorators.
    Decorator,
    /// `*args`, `**kwargs`, `f(*it)`.
    Star,
    /// `+=` and its like.
    AugAssign,
    /// `with`, in code that never runs.
    With,
    /// `match`, in code that never runs.
    Match,
    /// `async def` and what may stand in it, in code that never runs.
    Async,
    /// `yield`, in code that never runs.
    Yield,
    /// `import`, in code that never runs.
    Import,
    /// Annotations.
    Annotation,
    /// Private names `__p`, which class bodies mangle.
    Private,
    /// `super` and `__class__`.
    DunderClass,
    /// `token(...)` and `collect()`.
    Token,
    /// Lists of functions.
    FunctionList,
    /// Code that never runs: branches under a constant, code after `return`, functions never
    /// called.
    Dormant,
    /// Functions that call themselves, a bounded number of times.
    Recursion,
    /// Positional-only and keyword-only parameters.
    ParameterKinds,
    /// Names that are bound to functions as well as to data.
    MixedNames,
    /// `except*`, in code that never runs.
    ExceptStar,
    /// f-strings, in code that never runs.
    Interpolation,
    /// Type parameters and `type` statements.
    TypeParameter,
}

impl Feature {
    /// All features, in the order in which they are drawn.
    pub const ALL: [Self; 31] = [
        Self::Nonlocal,
        Self::Global,
        Self::Class,
        Self::Comprehension,
        Self::GeneratorExpression,
        Self::Lambda,
        Self::Walrus,
        Self::Delete,
        Self::Try,
        Self::Loop,
        Self::Default,
        Self::Decorator,
        Self::Star,
        Self::AugAssign,
        Self::With,
        Self::Match,
        Self::Async,
        Self::Yield,
        Self::Import,
        Self::Annotation,
        Self::Private,
        Self::DunderClass,
        Self::Token,
        Self::FunctionList,
        Self::Dormant,
        Self::Recursion,
        Self::ParameterKinds,
        Self::MixedNames,
        Self::ExceptStar,
        Self::Interpolation,
        Self::TypeParameter,
    ];

    /// Out of 256 programs, how many may use it.
    fn odds(self) -> u8 {
        match self {
            Self::Nonlocal | Self::Lambda | Self::Dormant => 215,
            Self::Comprehension | Self::Loop | Self::Delete | Self::Try | Self::Class => 175,
            Self::Async | Self::Yield | Self::With | Self::Match | Self::Annotation | Self::DunderClass => {
                165
            }
            Self::Recursion | Self::ExceptStar => 50,
            _ => 128,
        }
    }

    /// Whether `version` has the syntax.
    fn exists_in(self, version: Version) -> bool {
        match self {
            Self::Match => version.has_match(),
            Self::ExceptStar => version.has_except_star(),
            Self::TypeParameter => version.has_type_parameters(),
            _ => true,
        }
    }
}

/// The character of one program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swarm {
    features: u32,
    /// How deep scopes may nest.
    pub depth: usize,
    /// About how many lines the program may have; small obligations may exceed it.
    pub lines: i32,
    /// Out of 256 reads that are known to find a value, how many are replaced by one that may
    /// not. More is more `NameError`s, and shorter runs.
    pub risk: u8,
    /// Out of 256 places where code that never runs may stand, how many hold some.
    pub dormant: u8,
    /// Whether the program is made for its static facts alone: then classes and imports stand in
    /// code that is executed, and the run proves nothing.
    pub is_static: bool,
}

impl Swarm {
    /// Draws a character. Without entropy: no features, smallest sizes.
    pub(super) fn draw(choices: &mut Choices<'_>, version: Version) -> Self {
        let mut features = 0;
        for feature in Feature::ALL {
            if choices.odds(feature.odds()) && feature.exists_in(version) {
                features |= 1 << feature as u32;
            }
        }
        let size = i32::from(choices.byte());
        Self {
            features,
            depth: 2 + choices.below(5),
            // Many small programs, few large ones; what is owed at the end comes on top.
            lines: 2 + size * size / 5600 + size / 40,
            risk: [1, 0, 2, 3][choices.below(4)],
            dormant: [40, 20, 80, 130][choices.below(4)],
            is_static: choices.odds(28),
        }
    }

    /// Whether `feature` may be used.
    #[inline]
    pub fn has(&self, feature: Feature) -> bool {
        self.features & (1 << feature as u32) != 0
    }
}

/// What a variable holds, in code that runs: every name of a program has one sort from beginning
/// to end, whichever scope binds it. So a call always finds something that can be called with
/// these arguments, however the names resolve, and the only exceptions are those about names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Anything: may be held, shown and tested, never called or calculated with.
    Any,
    /// An integer.
    Number,
    /// A function that keeps the contract of this number.
    Function(u8),
    /// A list that is never empty, of functions that keep the contract of this number.
    Functions(u8),
}

/// How functions of a kind are called and what they return.
///
/// Contracts have a rank, their number: a function body only ever calls functions of a higher
/// one. That is what makes every program end, whatever is assigned to whatever.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contract {
    /// The sorts of the positional arguments; at most two.
    pub(super) args: [Sort; 2],
    /// How many of them there are.
    pub(super) count: usize,
    /// What a call returns; a contract of higher rank, if it is a function.
    pub(super) returns: Sort,
}

impl Contract {
    /// The sorts of the positional arguments.
    pub(super) fn args(&self) -> &[Sort] {
        &self.args[..self.count]
    }
}

/// A name as it is written: an index into the names of the [`Cast`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spelling(pub(super) u8);

/// A name as it is meant, mangled if need be. Different variables of one scope have different
/// ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Real(pub(super) u8);

/// The names and contracts of one program.
#[derive(Debug)]
pub(super) struct Cast {
    names: Vec<(Name, Sort)>,
    /// Which of the names are private.
    private: u64,
    /// Names that are only used for classes; the pool's may be as well.
    pub(super) classes: &'static [&'static str],
    pub(super) contracts: Vec<Contract>,
}

/// Names of classes; stripped of underscores they differ from each other, and the last one does
/// not mangle.
const CLASSES: [&str; 4] = ["A", "B", "_C", "_"];

/// Letters for data, so chosen that the order of free variables is not that of binding.
const DATA: [&str; 14] = ["x", "y", "a", "b", "c", "z", "n", "i", "k", "v", "X", "_a", "x1", "é"];

/// Letters for functions.
const FUNCTIONS: [&str; 12] = ["f", "g", "h", "p", "q", "s", "t", "w", "F", "_f", "go", "m"];

/// How many classes can mangle: the class names, or any name of the pool.
const MANGLERS: u8 = 13;

impl Cast {
    /// Draws names and contracts. Without entropy: `x`, `f` and `g`, two contracts.
    pub(super) fn draw(choices: &mut Choices<'_>, swarm: &Swarm) -> Self {
        let ranks = 2 + choices.below(4);
        let data = 1 + choices.below(3);
        let functions = [2, 3, 2, 3, 1][choices.below(5)];
        let mut names: Vec<(Name, Sort)> = Vec::with_capacity(data + functions + 3);
        let mut at = choices.below(DATA.len());
        for index in 0..data {
            let sort = if index > 0 && choices.below(2) == 1 { Sort::Number } else { Sort::Any };
            names.push((Name::const_new(DATA[at]), sort));
            at = (at + 1 + choices.below(3)) % DATA.len();
        }
        let mut at = choices.below(FUNCTIONS.len());
        for index in 0..functions {
            // Each may call the next one, as a rule.
            let drawn = if choices.below(4) == 3 { choices.below(ranks) } else { index.min(ranks - 1) };
            let rank = if index == 0 { 0 } else { drawn as u8 };
            names.push((Name::const_new(FUNCTIONS[at]), Sort::Function(rank)));
            at = (at + 1 + choices.below(2)) % FUNCTIONS.len();
        }
        if swarm.has(Feature::FunctionList) {
            let rank = choices.below(ranks) as u8;
            names.push((Name::const_new("l"), Sort::Functions(rank)));
        }
        let mut private = 0;
        if swarm.has(Feature::Private) {
            private = 1 << names.len();
            names.push((Name::const_new("__p"), Sort::Any));
        }
        let mut cast = Self { names, private, classes: &CLASSES, contracts: Vec::with_capacity(ranks) };
        for rank in 0..ranks {
            let contract = cast.contract(choices, rank, ranks);
            cast.contracts.push(contract);
        }
        cast
    }

    fn contract(&self, choices: &mut Choices<'_>, rank: usize, ranks: usize) -> Contract {
        let mut args = [Sort::Any; 2];
        let mut count = 0;
        let mut used = 0u64;
        for _ in 0..[1, 0, 0, 1, 2, 1, 0, 1][choices.below(8)] {
            // A parameter needs a name of its sort in the pool, another one for each.
            let fitting = |&i: &usize| {
                used & (1 << i) == 0
                    && match self.names[i].1 {
                        Sort::Any | Sort::Number => true,
                        Sort::Function(k) => usize::from(k) > rank,
                        Sort::Functions(_) => false,
                    }
            };
            let fits = (0..self.names.len()).filter(fitting).count();
            if fits == 0 {
                break;
            }
            let nth = choices.below(fits);
            let index = (0..self.names.len()).filter(fitting).nth(nth).unwrap_or(0);
            used |= 1 << index;
            args[count] = self.names[index].1;
            count += 1;
        }
        let above = ranks - 1 - rank;
        let returns = match choices.below(8) {
            0..=2 if above > 0 => {
                let drawn = (rank + 1 + choices.below(above)) as u8;
                // Rather one that has a name, so that it can be defined, kept and called.
                let named = self.names.iter().rev().find_map(|&(_, sort)| match sort {
                    Sort::Function(k) if usize::from(k) > rank => Some(k),
                    _ => None,
                });
                Sort::Function(if choices.below(4) < 3 { named.unwrap_or(drawn) } else { drawn })
            }
            4 if above > 0 => Sort::Functions((rank + 1 + choices.below(above)) as u8),
            5 => Sort::Number,
            _ => Sort::Any,
        };
        Contract { args, count, returns }
    }

    /// How many names the pool has.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// All names of the pool.
    pub(super) fn spellings(&self) -> impl Iterator<Item = Spelling> + use<> {
        (0..self.names.len() as u8).map(Spelling)
    }

    /// The name of the pool with this text.
    pub(super) fn spelled(&self, text: &str) -> Option<Spelling> {
        self.names.iter().position(|(name, _)| name == text).map(|index| Spelling(index as u8))
    }

    /// The private name, if there is one.
    pub(super) fn private(&self) -> Option<Spelling> {
        (self.private != 0).then(|| Spelling(self.private.trailing_zeros() as u8))
    }

    /// The text of a name.
    pub(super) fn text(&self, name: Spelling) -> Name {
        self.names[usize::from(name.0)].0.clone()
    }

    /// The sort of a name.
    pub(super) fn sort(&self, name: Spelling) -> Sort {
        self.names[usize::from(name.0)].1
    }

    /// The contract of this number.
    pub(super) fn rank(&self, rank: u8) -> Contract {
        self.contracts[usize::from(rank)]
    }

    /// What `name` means inside the class `mangler`.
    #[inline]
    pub(super) fn real(&self, name: Spelling, mangler: Option<Mangler>) -> Real {
        match mangler {
            Some(Mangler(class)) if self.private & (1 << name.0) != 0 => {
                let nth = (self.private & ((1 << name.0) - 1)).count_ones() as u8;
                Real(self.names.len() as u8 + nth * MANGLERS + class)
            }
            _ => Real(name.0),
        }
    }

    /// The class that mangles names in the body of class `class`: its own name, unless that is
    /// all underscores.
    pub(super) fn mangler(&self, class: ClassName) -> Option<Mangler> {
        match class {
            ClassName::Own(index) if CLASSES[usize::from(index)] == "_" => None,
            ClassName::Own(index) => Some(Mangler(index)),
            ClassName::Pool(name) => Some(Mangler(CLASSES.len() as u8 + name.0)),
        }
    }
}

/// How a class is named.
#[derive(Clone, Copy, Debug)]
pub(super) enum ClassName {
    /// By one of the names for classes.
    Own(u8),
    /// By a name of the pool.
    Pool(Spelling),
}

/// A class whose name mangles private names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mangler(u8);
