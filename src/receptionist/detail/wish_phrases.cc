// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "receptionist/detail/phrases.h"

namespace ombrex::receptionist::detail {
namespace {

using enum Act;

constexpr std::array wishes{
    Phrase{greet, "^(hi|hello|hey|hiya|howdy|good (morning|afternoon|evening|day)|morning|afternoon|evening)"},
    Phrase{thanks, "thank you|thanks|thankyou|thank u|cheers|much appreciated|i appreciate|ta very much"},
    Phrase{goodbye,
           "bye|goodbyes?|good byes?|bye bye|cheerio|see (you|ya)|have a (good|nice|great|lovely|wonderful) "
           "(day|one|evening|afternoon|weekend|night|time|rest|week)|take care|good night"},
    Phrase{finished,
           "(that|this) (will|would|should) be (all|it|everything)|that was (all|it|everything)$|"
           "^(no|know|now) (that|thats) (all|everything)$|thatll (be all|be it|do)|"
           "all (that )?i (need|needd|needed|wanted|want)"},
    Phrase{finished,
           "(thats|that is) (all|it|everything|me|the lot|great thats all)( "
           "(i|we|thanks|thank|for|bye|goodbye|then|today|really|"
           "okay|ok|now|folks|please|great|good|you|cheers|from)|$)|nothing (else|more|further)"},
    Phrase{finished,
           "im (done|good|all set|all good|okay thanks|fine thanks)|i am (done|good|all set)|all set|its all good|(i "
           ")?dont need anything( else)?"},
    Phrase{finished,
           "everything i (need|needed|wanted)|no thats (it|fine|everything|all)|questions have (all )?been "
           "answered|not (that )?i can think of"},
    Phrase{finished,
           "all the help i need|that covers it|i think thats (it|all|everything)|no more questions|just wanted (the|to "
           "know|some)( info)?"},

    // booking
    Phrase{book,
           "(book|schedule|scheduled|arrange|reserve|make|fix|set|get|have|want|need|do) (up |me |us |him |her |in "
           ")?(an?|my|the|this|for|your|another|one) (\\w+ "
           "){0,3}(appointment|booking|visit|slot|session|reservation|consultation|spot)"},
    Phrase{book,
           "book (me|us|him|her|them|it|in|a|an|my|for|on|at|with|something|two|three)|booked in|to book|make (me "
           ")?an? (appointment|booking)|i want to book|like to book"},
    Phrase{book,
           "(come|get|pop|squeeze|fit|fitted|slot|seen|bring|drop) (me |us |him |her |it |my \\w+ |the \\w+ )?in"},
    Phrase{book,
           "(id|i would|we would|wed|id really|i d) (like|love|prefer) (an?|to "
           "(book|have|get|come|see|visit|schedule|make|arrange|do|set up|reserve|bring)|my|two|some)"},
    Phrase{book,
           "(can|could|may|might) (i|we|you|my \\w+) (please "
           ")?(get|have|book|come|schedule|make|see|fit|squeeze|do|bring|reserve|arrange|set)"},
    Phrase{book,
           "i (need|want|wanted|wanna|am after|was hoping for|was hoping to|was wondering if|would like) (an?|to "
           "(book|see|come|get|have|visit|make|schedule|bring|fix)|my|some|someone|somebody|two)"},
    Phrase{book,
           "(looking|hoping|trying|calling|ringing|wanting) (for|to) "
           "(an?|book|get|make|see|schedule|find|arrange|have|bring|come)"},
    Phrase{book,
           "(need|want|looking for|find|search for|searching for|in need of|get|recommend|suggest|know "
           "of|see|after|help me find|help me with) (me )?(an?|the|good|some|any|one|your) (\\w+ "
           "){0,4}(dentistry|physician|psych\\w+|surgeon|salons|dentist|dentists|doctor|doctors|stylist|therapist|vet|"
           "mechanic|plumber|barber|engineer|electrician|hairdresser|specialist|practitioner|dermatologist|"
           "gynecologist|ophthalmologist|counsell?or|physio|hygienist|provider|clinic|salon|garage)"},
    Phrase{book,
           "(visit|see) (a|an|the|this|that|him|her|them) "
           "?(dentist|doctor|one|place|office|stylist|therapist|vet)?|wants? to come|new "
           "(patient|client|customer)|first (visit|appointment|session)"},
    Phrase{book,
           "(need|want|get|have) (it|that|this|my \\w+|the \\w+|our \\w+) (\\w+ )?(fixed|repaired|serviced|looked "
           "at|checked|done|seen|cut|cleaned|looked over|replaced|installed)|take a look at|come (out|and look|and "
           "fix|round|over)"},
    Phrase{go_ahead,
           "(book|schedule|reserve|confirm|take) (it|that|this|them|the \\w+)( please| now| then)?$|please "
           "(book|schedule|confirm|go ahead|do)|go ahead|go for it|lets (do|book|go)|do (it|that) please|ill take "
           "(it|that|the)|make it so|that one please|i will take"},
    Phrase{ask_free,
           "(anything|something|any|slots?|space|room|openings?|availab\\w+|times?|spots?|appointments?|who) (\\w+ "
           "){0,5}(free|available|open|left|going)"},
    Phrase{ask_free,
           "(is|are|would|s) (\\w+ ){1,8}(free|available|possible|taken|open|okay|doable)|whats "
           "(free|available|open)|what (times|slots|days|appointments|openings) "},
    Phrase{ask_free,
           "(do|have|did|dont) you (have |got |not have )(anything|any|a slot|time|space|something|an? "
           "(opening|appointment|slot|spot|gap)|availability|room|openings)"},
    Phrase{ask_free,
           "when (can|could|would|is) (i|you|we|it|the|\\w+) (\\w+ "
           ")?(come|get|see|fit|be|next|available|free|earliest|soonest|have)|whens (your|the) "
           "(next|earliest|soonest|first)"},
    Phrase{ask_free,
           "(whats|what is|what s) (the|your) (earliest|soonest|first|next|latest)|availability|any "
           "(openings?|chance|luck|times?|slots?)|have you (got )?(anything|any|space|time|room)|how soon|what have "
           "you got|what do you have|how about|what about|is there (anything|any|a|something|an)"},
    Phrase{soonest,
           "earliest|soonest|as soon as (possible|you can)|asap|first available|next available|right away|straight "
           "away|quickest|next (free )?(slot|opening|appointment)|how soon|soon as|first (free "
           ")?(slot|opening|appointment|thing you have)"},
    Phrase{any_time,
           "any ?time|whenever|any day|(dont|do not) mind (when|what time|the time|which day|at all)?|no preference|im "
           "(flexible|easy|open)|doesnt matter( when)?|not fussed|up to you|you (choose|pick|decide)|all "
           "day|what(ever)? (works|suits|you have)( best)?( for you)?"},
    Phrase{any_staff,
           "(with )?(any(one|body)( is| will| would|s)? (fine|ok|okay|good|do|available|free|works|at all)|with "
           "anyone|with anybody|whoevers?|whos free)|any (of "
           "them|stylist|dentist|doctor|person|therapist|barber|vet|mechanic|hygienist|one of them)|(dont|do not) "
           "(mind|care) (who|which|at all)|no preference|doesnt matter( who)?|either( one| of them)?|not fussed|you "
           "choose|anyone|anybody"},
    Phrase{other_staff,
           "(any|some|every)( ?one| ?body) (else|different)|(else|other|different) "
           "(doctor|dentist|place|option|person|stylist|therapist|provider|one|specialist|practice|clinic)s?|another "
           "(\\w+ "
           ")?(one|option|doctor|dentist|person|place|provider|stylist|therapist|specialist|choice|suggestion|name)"},
    Phrase{other_staff,
           "other (\\w+ "
           ")?(options?|ones?|doctors?|dentists?|choices?|suggestions?|possibilities|recommendations?|places?|"
           "dermatologists?|gynecologists?|ophthalmologists?|specialists?|practitioners?|locations?|names?)|who "
           "else|what else( is there| do you have| have you)?|(more|additional|different) "
           "(options|choices|suggestions|results|dentists|doctors)|alternatives?|(any|the) others?|somewhere "
           "else|someplace else|show me (some )?more|find (me )?(another|something else|someone|others)|keep "
           "(looking|searching)|not (him|her|them|this one|that one)|(is|are) (he|she|that|this|it|they) the "
           "only|anything else|something (else|different)|instead of (him|her|them)"},
    Phrase{earlier, "earlier|sooner|anything before|something before|before (that|then)|bit earlier"},
    Phrase{later, "later|anything after|something after|after (that|then)|bit later"},
    Phrase{another,
           "(another|other|different|more) (time|day|slot|option|date|one|appointment)s?|something else|anything "
           "else|none of (those|them|these)|neither|(dont|doesnt|wont|cant|do not|will not) (really "
           ")?(work|suit|make|do)( (for|with) me| it| that)?|what else|not (good|great|convenient|possible) for "
           "me|(im|i am) (busy|working|away|not free)"},
    Phrase{same_staff,
           "same (person|one|doctor|dentist|stylist|barber|lady|guy|woman|man)( as)?|my (usual|regular)|the usual"},
    Phrase{two_people,
           "two (\\w+ ){0,2}(haircuts?|cuts|trims|appointments|slots|bookings|people|of "
           "us|kids|children|sessions|dogs|cats|checkups|checks|cleanings)|both of us|for the two of|one after the "
           "other|back to back|me and my|as well as (one|a \\w+) for"},

    // own appointments
    Phrase{move,
           "(move|moved|reschedul\\w*|shift|push|postpone|rebook|re schedule|re book|rearrange) (\\w+ "
           "){0,6}(appointment|booking|it|my|time|day|slot|visit|from|to|back|forward|for|that|this|haircut|check "
           "?up|session|one)|reschedul\\w*|postpone"},
    Phrase{move,
           "(change|switch|swap) (\\w+ ){0,3}(my|the|an|our|his|her) (\\w+ "
           "){0,3}(appointment|booking|time|slot|visit|day|date|session|haircut)"},
    Phrase{move, "(change|switch|swap) (it|this|that)( (to|from|please|then|for me)|$)"},
    Phrase{move,
           "(come|be|get) (in |there )?(a )?(bit|little|tad|an hour|half an hour) (later|earlier)|come (in "
           ")?(later|earlier)|bring (\\w+ )?(appointment|it|booking|forward) ?(forward)?"},
    Phrase{cancel,
           "cancel|cancels|cancelling|canceling|cancellation of|call (it |that |my \\w+ )?off|(cant|cannot|wont|not "
           "able to|unable to|not going to|no longer) (\\w+ )?(make (it|my|the)|come (in|to|any)|attend|need (my|the) "
           "(appointment|booking))|get rid of (my|the) (appointment|booking)|dont need (my|the) (appointment|booking)"},
    Phrase{lookup,
           "(when|what time|what day|which day|whens|where) (is|s|was|are|again is)? ?(my|our) (\\w+ "
           "){0,3}(appointment|booking|visit|slot|next|haircut|session|check ?up)|(check|confirm|remind "
           "me|forgot|forgotten|double check|verify|tell me|remember) (\\w+ ){0,5}(my|when|what time|which day) (\\w+ "
           "){0,3}(appointment|booking|its|is|am|im|i|my|are)|do (i|we) have (an|any|a) (\\w+ "
           ")?(appointment|booking)|am i (booked|in for|down|still)|have i got an appointment|what (day|time) am i|my "
           "appointments?( again)? (when|what)|look ?up my"},
    Phrase{late,
           "running (\\w+ ){0,4}(late|behind)|(ill|i will|im going to|gonna|might|may|we will|were going to|well|i) be "
           "(\\w+ ){0,4}late|stuck in traffic|(minutes|mins) late|late for my"},
    Phrase{human,
           "(speak|talk|chat|spoke) (to|with) (a |an |the |some ?|any ?|your |one of your |real |actual |live |proper "
           ")*(human|person|someone|somebody|one|body|anyone|anybody|people|manager|owner|boss|receptionist|agent|"
           "representative|operator|staff|member|human being|supervisor|team)"},
    Phrase{human,
           "(real|actual|live|proper|human) (person|human|being|receptionist|people|someone|somebody)|put me "
           "(through|on)|transfer me|connect me|(get|have|want|need) (me )?(a |an )?(human|real "
           "person|person|operator|representative|manager|supervisor)|operator|representative|let me "
           "(talk|speak)|customer service|(is|can) (the |your )?(manager|owner|boss)( \\w+)? "
           "(there|in|around|available|come)|(speak|talk) (to|with)|complain(t|ts|ing)?"},
    Phrase{message,
           "(leave|take|pass|give|get|send|relay) (\\w+ ){0,4}(message|note|messages)|pass (that|this|it|something) "
           "(on|along)|(tell|let) (him|her|them|the \\w+|\\w+ know|someone know|somebody know)|let (\\w+ ){1,3}know"},
    Phrase{message,
           "(can|could|have|get|ask|would|want|like|need) (someone|somebody|him|her|them|he|she|they|the "
           "\\w+|you|anyone|\\w+) (to )?(please )?((call|ring|phone|text) (me|us)|get back to (me|us)|give (me|us) a "
           "(call|ring|bell|shout|buzz))|(call|ring|phone|text) me back|a call ?back|(problem|issue|mix "
           "?up|mistake|query|error) (with|about|on|in) my|my (bill|invoice|refund|receipt|prescription|test "
           "results|results|claim|statement|deposit|lost \\w+)|(return|returning) (my|your|a) "
           "call|get back to me"},
    Phrase{refer_other,
           "friend of (his|hers|theirs|mine|\\w+s)|(his|her|their) "
           "(friend|wife|husband|mother|father|brother|sister|partner|colleague|boss|roommate|mum|mom|dad|son|daughter|"
           "girlfriend|boyfriend)|on (his|her|their) behalf|(hes|shes) my"},
    Phrase{use_caller_id,
           "(number|one|phone|line) (that )?(i|im|ive|i am|we|were) (\\w+ "
           ")?(calling|called|ringing|phoning|phoned|using|on|talking|speaking)( you)?( from| on| with)?|number i "
           "(call|ring|phone) from|(on|at|use|with|its|is) this (number|one|phone|line)|this (number|phone|line) "
           "(is|works|will|please|here)?|same (number|one|as)|number (that )?(you|youve|that you) (have|see|can "
           "see|got|are seeing)|caller id|current number|calling from|this number|im calling (you )?(on|from)"},
    Phrase{no_phone,
           "(dont|do not|havent|rather not|prefer not|wont|not) (\\w+ "
           "){0,4}(have|give|giving|got|share|leave|leaving)( you)? (a|my|any|it|that|one) "
           "?(phone|number|mobile|cell|telephone)?|no (phone|number)|i dont have (a )?(phone|one)"},
    Phrase{never_mind,
           "never ?mind|forget (it|about it|that|the \\w+)|leave it|scrap (that|it|everything|all)|(dont|do not) "
           "(book|worry|bother|make)( anything| it| about it| that| any| an appointment)?|changed my mind|not (to "
           "book|interested|anymore|any more)|hold off|skip it|drop it"},
    Phrase{never_mind,
           "(i will|ill|i|let me|ive to|i have to|need to) (think about|think it|call back|ring back|call "
           "again|wait|ask (him|her|them|my)|check with|get back|try later|call later)|get back to you|no thanks "
           "ill|(dont|do not) (want|wish|need) (an appointment|to (book|make)|one|the appointment|any)|not (right "
           "now|now|yet|today|at the moment|just now)"},
};

}  // namespace

std::span<Phrase const> wish_phrases() { return wishes; }

}  // namespace ombrex::receptionist::detail
