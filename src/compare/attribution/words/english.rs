//! English.

use super::{Level, Manner, Table};

/// Words that turn what they stand beside around, alone or with what carries them. All begin with one letter.
pub(in crate::compare::attribution) const NOT: &[&str] = &["not", "n't", "n’t", "never", "no longer"];

pub(super) const LEVELS: &Table<Level> = &[
    (
        Level::Possible,
        "may|might|could|possibly|perhaps|maybe|potentially|possible|possibility|seemingly|seems|seem|seemed|\
         appears to|appear to|appeared to|it is possible that|considering|mulling",
    ),
    (
        Level::Likely,
        "provisionally|provisional figures|provisional data|preliminary figures|preliminary data|likely|very likely|most likely|probably|presumably|probable|almost certainly|expected|expects to|expect to",
    ),
    (
        Level::Hearsay,
        "reportedly|allegedly|alleged|purportedly|purported|supposedly|rumored|rumoured|said to have|said to be|is said to|are said to|was said to|were said to|\
         believed to|is believed|are believed|was believed|thought to|understood to|suspected|unconfirmed|unverified|\
         on suspicion of|under suspicion of|police believe|investigators believe|detectives believe|officials believe|authorities believe|\
         prosecutors believe|apparently|apparent|so-called|so called|so - called|it is reported|it was reported|it has been reported|it is said|\
         it was said|it is understood|it was understood|it is claimed|it was claimed|it has been claimed|it is alleged|it was alleged|\
         it has been alleged|it is believed|it was believed|it is thought|it was thought|it is rumoured|it is rumored|\
         rumour has it|rumor has it|there are reports|there were reports|police suspect|police suspected|investigators suspect|\
         detectives suspect|officials suspect|authorities suspect|prosecutors suspect|ostensibly",
    ),
    (
        Level::Sought,
        "under investigation|being investigated|not yet known|not yet clear|not immediately clear|not immediately known|unclear",
    ),
    (Level::Sure, "certainly|definitely|undoubtedly|unquestionably|without doubt|certain to|sure to"),
    (Level::Open, "can|must|should|shall|ought to|cannot|can't|able to"),
    (Level::Suspect, "suspect|suspects"),
    (
        Level::Proven,
        "confirmed|attacker|attackers|killer|killers|gunman|gunmen|murderer|culprit|perpetrator|perpetrators|\
         robber|robbers|thief|thieves|shooter|assailant|assailants|bomber|criminal|criminals",
    ),
    (
        Level::None,
        "considering the|considering that|considering how|considering his|considering her|considering its|considering their|could not|couldn't|could see|could hear|could be seen|could be heard|could be felt|how i could|how we could|how you could|how they could|so that they may|so that he may|\
         so that she may|so that we may|so that you may|so that it may|than expected|as expected|as possible|if possible|possible to|it possible|more likely|less likely|as likely|\
         unlikely|not likely|became apparent|become apparent|is apparent|was apparent|heir apparent|make sure to|\
         be sure to|can't be sure|gave thought to|could have been",
    ),
];

pub(super) const MANNERS: &Table<Manner> = &[
    (
        Manner::Plain,
        "said|says|say|saying|told|added|adds|stated|states|stating|wrote|writes|commented|reported|\
         announced|explained|noted|notes|remarked|mentioned|replied|responded|informed|reports that|report that|pointed out|points out|indicated|indicates|\
         recalled|declared",
    ),
    (
        Manner::Claims,
        "claimed|claims|claim|claiming|alleges|allege|alleging|alleged that|purports|contended|contends|contend",
    ),
    (
        Manner::Guesses,
        "predicted|predicts|speculated|speculates|estimated|estimates|suspects that|suspected that",
    ),
    (Manner::Hints, "suggested|suggests|suggest|suggesting|hinted|hints|implied|implies"),
    (Manner::Shows, "showed|shows|show|demonstrated|demonstrates|demonstrate|proved|proves|prove"),
    (Manner::Confirms, "confirmed|confirms|confirm|confirming|verified"),
    (Manner::Admits, "admitted|admits|admit|admitting|acknowledged|acknowledges|conceded|concedes"),
    (Manner::Reveals, "revealed|reveals|revealing|disclosed|discloses"),
    (Manner::Denies, "denied|denies|denying|refuted|refutes|disputed|disputes"),
    (
        Manner::Stresses,
        "stressed|stresses|emphasised|emphasized|emphasises|emphasizes|reiterated|reiterates|underlined|underscored",
    ),
    (Manner::Insists, "insisted|insists|insisting|maintained|maintains|asserted|asserts|argued|argues"),
    (
        Manner::Accuses,
        "accused|accuses|blamed|blames|criticised|criticized|criticises|criticizes|slammed|condemned|condemns|\
         denounced|denounces",
    ),
    (Manner::Warns, "warned|warns|cautioned|cautions|threatened|threatens"),
    (Manner::Urges, "urged|urges|demanded|demands|called for|calls for|called on|calls on"),
    (Manner::Promises, "promised|promises|vowed|vows|pledged|pledges"),
    (Manner::None, "that said|having said that|so to say|needless to say"),
];
