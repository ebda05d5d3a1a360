// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "receptionist/detail/phrases.h"

namespace ombrex::receptionist::detail {
namespace {

using enum Act;

constexpr std::array troubles{
    // danger of life
    Phrase{medical,
           "chest (pain|pains|is tight|tightness|hurts)|pains? in (my|his|her|the|their) chest|(cant|cannot|can "
           "not|couldnt|not|isnt|stopped|barely|hardly|struggling to|hard to) "
           "(breathe|breathing)|(trouble|difficulty|problems) breathing|short of breath|unconscious|passed "
           "out|collapsed|unresponsive|not responding|heart attack|(having|had|a) (a )?stroke|overdos\\w*|took too "
           "many (pills|tablets)|swallowed (bleach|poison|\\w+ pills)"},
    Phrase{medical,
           "bleeding (\\w+ )?(heavily|badly|out|to death|a lot|everywhere|profusely)|losing a lot of "
           "blood|(severe|bad) allergic|anaphyla\\w*|throat is (closing|swelling)|tongue is swelling|is "
           "choking|(im|hes|shes) choking|(is|am|having|had) (a )?(seizure|fit)|(im|is|hes|shes|going to) "
           "(dying|die)|(need|call|send|get) an ambulance|face (is|has|s) (drooping|dropped)|slurr\\w+|turning "
           "blue|lost consciousness|electrocuted|electric shock"},
    Phrase{self_harm,
           "kill (myself|himself|herself|themselves)|suicid\\w*|end (my|his|her) life|end it "
           "all|(hurt|harm|hurting|harming) (myself|himself|herself)|(dont|do not) want to (live|be here any ?more|be "
           "alive|go on)|self harm|take my own life|better off dead|no reason to live"},
    Phrase{fire,
           "(house|building|kitchen|car|engine|shop|boiler|flat|room|place|its|is|van|something|wall) (is |are |has "
           "caught |caught |s )?on fire|caught fire|theres a fire|there is a fire|fire in|smoke (\\w+ "
           ")?(coming|everywhere|pouring|filling)|flames|(socket|outlet|panel|wires|fuse box) (is |are "
           ")?(sparking|smoking|burning)"},
    Phrase{gas,
           "smell(ing|s)? (\\w+ )?(of |like )?gas|gas (leak|smell|leaking)|leaking gas|carbon monoxide|co "
           "(alarm|detector)|smell of gas"},
    Phrase{violence,
           "(someones|somebodys|someone is|somebody is|they are|hes|he is|trying to) (\\w+ )?(breaking|break) in|being "
           "attacked|attack(ed|ing) (me|us|him|her)|(has|have|got|pulled) (a "
           ")?(gun|knife|weapon)|(hit|hitting|hurting|beating|stabbed|shot|strangl\\w+|threatening) "
           "(me|us|him|her)|intruder|burglar|going to (kill|hurt) (me|us|him|her)|not safe at home|in danger"},
    // the business's own urgencies
    Phrase{urgent,
           "urgent(ly)?|emergency|emergencies|(cant|cannot|can not) wait|right now|immediately|this minute|straight "
           "away|asap"},
    Phrase{urgent,
           "flood(ing|ed|s)?|burst|(pipe|pipes) (\\w+ )?(burst|broke|leaking|frozen)|water (\\w+ "
           ")?(everywhere|pouring|coming (through|in|out|down)|gushing|spraying)|leak(ing)? (\\w+ "
           ")?(badly|everywhere|through)|gushing|sewage|overflow\\w*|no (heating|hot "
           "water|heat|water)|(heating|boiler|furnace) (\\w+ )?(stopped|broken|broke|down|died|packed up)"},
    Phrase{urgent,
           "(severe|terrible|awful|unbearable|excruciating|agonising|agonizing|extreme|so much|lot of|really "
           "bad|bad|horrible) "
           "(\\w+ )?(pain|toothache|tooth ache|ache)|in agony|in (a lot of )?pain|(face|cheek|jaw|gum) (\\w+ )?"
           "(swollen|swelling|swelled)|swollen (face|cheek|jaw)|abscess|(tooth|teeth|crown|filling) (\\w+ )?(knocked "
           "out|fell out|"
           "fallen out|came out|broke|broken|cracked|snapped)|knocked (out )?(a|my|his|her) (\\w+ )?(tooth|teeth)|"
           "wont stop bleeding|(keeps|still|been) bleeding"},
    Phrase{urgent,
           "(dog|cat|puppy|kitten|rabbit|pet|he|she|hamster|guinea pig|horse) (\\w+ ){0,3}"
           "(ate|eaten|swallowed|licked|eating) (\\w+ ){0,5}(chocolate|rat|poison|grapes?|raisins?|onions?|antifreeze|"
           "lil(y|ies)|pills?|tablets|xylitol|sock|toy|bones?|slug)|poison(ed|ing)?|hit by a (car|van|bike)|run over|"
           "(cant|wont|isnt|not|barely) (\\w+ )?(walk|stand|moving|get up)|(vomiting|throwing up) (\\w+ "
           ")?(blood|all|for|since)|"
           "bloat(ed)?|in labou?r|having (a )?(seizure|fit)s?"},
    Phrase{
        urgent,
        "broke(n)? down|brakes? (\\w+ )?(failed|gone|went|not working|dont work)|no brakes|stranded|(wont|doesnt|not) "
        "start|locked out|stuck (on|by|at) the|on the (motorway|highway|freeway|interstate|hard shoulder)"},
    // callers who want to sell, or did not mean us
    Phrase{spam,
           "press (one|two|nine|1|2|9)( to| now| if|$)|(car|vehicle|auto|extended|your) (\\w+ )?warranty "
           "(is|has|about|will|expir\\w*|on)|extended warranty|final (notice|attempt|courtesy)|google (business "
           ")?(listing|profile|maps|verif\\w*)|(first|top|front) (page|of) (of )?(google|search)|search engine "
           "optimi[sz]\\w*|seo|business (loan|loans|funding|capital|financing|advance|rates)|line of credit|merchant "
           "(services|account|cash|processing)|(credit )?card (processing|terminals?|machines?)|working capital|pre "
           "?approved|pre ?selected"},
    Phrase{spam,
           "solar (panels?|survey|quote|energy|installation)|fully funded|(energy|electricity|electric|utility|gas) "
           "(supplier|bills?|rates?|contract|provider|broker)|lower your|(save|saving) (you|your "
           "(business|company|practice|shop|salon)) |(you|youve|you have) (\\w+ )?(been "
           "(selected|chosen|awarded)|won|qualified|qualify)|congratulations|limited time|special (offer|promotion)|no "
           "obligation|promotional|timeshare|free (cruise|vacation|holiday)|lead generation|(more|new) "
           "(leads|customers|clients|patients) (for|to) your|your (web ?site|online presence|google|social media) "
           "(\\w+ )?(rank\\w*|traffic|design|needs|could|is)|we (build|design|make|redesign) (web ?sites|apps)"},
    Phrase{spam,
           "decision maker|(social security|national insurance) (number|department|administration)|(the "
           ")?irs|hmrc|arrest warrant|warrant for your|tech(nical)? support (team|department)|your computer "
           "(has|is)|windows (support|department)|bitcoin|crypto(currency)?|investment opportunity|gift "
           "cards?$|(toner|office supplies|copier)|(payroll|insurance|telecoms?|broadband) "
           "(services|solution|provider|package|deal)s?|marketing (agency|services|company|firm|campaign)|(were|we "
           "are|we|im|calling from) (\\w+ ){0,6}(helping|offering|offer|working with|partnering with|help) (\\w+ "
           ")?(local |small )?(businesses|companies|salons|practices|shops|clinics|business owners|garages|trades)"},
    Phrase{spam_hint,
           "(business|shop|salon|practice|company) owner|owner of (the|this)|(person|someone) (in "
           "charge|responsible|who handles)|whos in charge|sales (team|call)|calling from (\\w+ "
           "){1,4}(energy|solutions|marketing|media|capital|systems|digital|group|services|telecom)|quick "
           "(survey|question for the owner)|two minutes of your time|how are you (doing )?today|on behalf of|not a "
           "sales call|free (survey|quote|trial|audit)"},
    Phrase{wrong_number,
           "wrong (number|place|person)|(mis ?dial\\w*|dial\\w* (the )?wrong)|(didnt|did not) mean to "
           "(call|ring|dial)|(pocket|butt|bum) dial\\w*|(sorry )?i thought (this|you) (was|were)|(i was|i am|im|was) "
           "(trying|looking|meaning|after) to (reach|call|get|ring|phone) (the |a )?(\\w+ ){1,4}(instead)?$|isnt "
           "this|is this not|is that not|not the (\\w+ )?(place|number|one) i"},
    Phrase{card,
           "(my|the|a|take|here|your|give|read|got|pay|by|with) (\\w+ "
           "){0,3}(credit|debit|bank|visa|mastercard|amex|american express|payment)? ?card( number| details| "
           "is|s)?|card number|(cvv|cvc|security code|expiry|expiration) ?(date|number|code)?|passport "
           "(number|no)?|social security number|account number|sort code|national insurance number|drivers licen[cs]e"},
    Phrase{abuse,
           "fuck( you| off|ing)?|(you )?(stupid|useless|idiot|dumb) (robot|machine|bot|thing|computer|bitch)|shut "
           "up|piss off|screw you|asshole|arsehole|bastard|bitch"},
};

}  // namespace

std::span<Phrase const> trouble_phrases() { return troubles; }

}  // namespace ombrex::receptionist::detail
