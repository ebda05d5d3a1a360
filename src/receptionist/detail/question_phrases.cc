// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "receptionist/detail/phrases.h"

namespace ombrex::receptionist::detail {
namespace {

using enum Act;

constexpr std::array questions{
    Phrase{ask_hours,
           "(what|whats|tell me|know|are) (\\w+ ){0,4}(hours|opening times?|open times?|business hours)|opening "
           "(hours|times?)|hours (of|are)|when (do|are|will) you (\\w+ "
           ")?(open|close|closed|closing|shut|start|finish)|what time (do|are|does|will) (you|the \\w+|it) (\\w+ "
           ")?(open|close|shut|finish|start|closing|opening)"},
    Phrase{ask_hours,
           "(are|will) you (guys )?(\\w+ ){0,2}(open|closed|shut|working|there)|(which|what) days|how (late|early) "
           "(are|do|can)|(until|till) when|do you (open|close|work) (on|at|\\w+days?)|you open (on|at)?|open (at "
           ")?(weekends?|late|early|on|today|tomorrow|tonight|christmas|thanksgiving|easter|new years?|bank "
           "holiday|boxing)|closed (on|over|for|during)|holiday hours"},
    Phrase{ask_open_now,
           "(are you|you) (guys )?(open|closed|still open) (now|right now|at the moment|still|today)|still open"},
    Phrase{ask_price,
           "how much|prices?|pricing|costs?|(do you|you) charge|charges?|whats the "
           "(fee|damage|rate|charge)|fees?|price list|expensive|quote"},
    Phrase{ask_services,
           "(what|which) (\\w+ )?(services|treatments|sort of|kind of|kinds of|types of|things)|what (do|can|all "
           "do|else do) you (guys )?(do|offer|provide|fix|have|treat)|(list|menu) of (services|treatments)|what "
           "(services|treatments)"},
    Phrase{ask_do_you,
           "(do|can|would|will|could) you (guys |also |still "
           ")?(do|offer|provide|sell|treat|fix|repair|service|handle|accept|take|work "
           "on|perform|give|see|cater|replace|carry|stock|speak|have)|have you got|is there (a|an|any)|are there "
           "(any)?|can i (bring|pay|use|get)|are (kids|children|dogs|pets) "},
    Phrase{ask_duration,
           "how long (does|do|will|is|are|would|should|till|until|it)|how (many|much) (minutes|time|hours)|(whats|what "
           "is) the (duration|length)"},
    Phrase{ask_address,
           "where (are|is|re|s) (you|they|it|the|their|your|this|her|his|there|that|he|she|located|u)|wheres "
           "(the|their|your|this|it|that|his|her)|whereabouts|address|located|location|directions|(find|reach|get to) "
           "you|how do (i|we) get (to|there)|(which|what) (street|area|part)|where do (i|we) (go|come|find)|where "
           "(that|the|this|their|your) (\\w+ )?(is|are)|where (theyre|they are|you are|it is|its|the|i need|ill "
           "need|would i|should i|can i find)|postcode|zip code (of|for)"},
    Phrase{ask_phone,
           "(phone|contact|telephone|office|direct|their|his|her|your|there|the) (\\w+ "
           ")?(number|no|phone)|(phone|contact) (info|information|details)|contact "
           "(number|info|information|details)|number (to|i can|for|where|of) "
           "(reach|call|contact|them|him|her|that|the|i|this|their)|how (can|do|could) i (reach|contact|call|get hold "
           "of) (them|him|her)|numbers?$|their (information|info|contact|details)|what is there number"},
    Phrase{ask_rating,
           "rating|rated|rate (it|them|him|her)|people rate|ratings|reviews?|review (level|score)|(is|are) "
           "(he|she|they|it|this|that|the \\w+) (\\w+ )?(a "
           ")?(\\w+ )?(good|well rated|any good|recommended)|how (good|well) (is|are) "
           "(he|she|they|this|that|the)|reputation|stars?"},
    Phrase{ask_staff,
           "who (works|cuts|does|fixes|sees|treats|is working|are your|is your|do you have|can i (see|get|have)|would "
           "i|will i|does|is "
           "available|is there|would do|will do)|(which|what|how many) "
           "(stylists?|dentists?|doctors?|therapists?|barbers?|vets?|mechanics?|plumbers?|engineers?|staff|people|"
           "hygienists?)|who will (be|see)|names of"},
    Phrase{ask_reference,
           "(reference|confirmation|booking) (number|code)|(whats|what is|give me|tell me|have) (my|the|a) "
           "(reference|confirmation|booking (number|code|reference))|my reference"},
    Phrase{ask_business,
           "(who|what|which) (is|am i|company|business|place|garage|salon|practice|clinic) (this|is "
           "this|speaking|calling|talking)|who (am i|is this|are you|have i)|whos (this|that|speaking)|is this (the "
           ")?(right|correct) (number|place)|(whats|what is) (your|the) (company|business|name of)|your name"},
    Phrase{ask_when_done,
           "when (will|would|does|do|is|can) (\\w+ "
           "){0,4}(done|happen|deleted|erased|removed|finished|gone|hear|reply|get|be|know|answer|called|call|response)"
           "|how long (will|does|do|would) (\\w+ ){0,4}(take|be)|how (soon|quickly|fast)|by when|when exactly"},
    Phrase{robot,
           "(are you|is this|is that|am i (talking|speaking|chatting) (to|with)|this is|youre|you are|you) (\\w+ )?(a "
           "|an |just |some )*(real|human|robot|bot|machine|computer|ai|a i|recording|automated|answering "
           "machine|chatbot|actual|artificial|kind of|voicemail|virtual|program|software)( person| human| being)?"},
    Phrase{robot,
           "(talking|speaking|speak|talk) to (a |an |some )*(robot|machine|computer|bot|ai|a "
           "i|recording)|(robot|machine|bot|human|real person|person|computer) or (a |an "
           ")*(robot|machine|bot|human|real person|person|computer)|(is|are) (you|it|this) (even )?(real|human)|do i "
           "(hear|have) a (robot|machine|computer)|sounds? like a (robot|machine|computer|recording)"},
    Phrase{erase,
           "(delete|erase|remove|wipe|destroy|clear|purge|deleted|erased|removed|get rid of|forget) (\\w+ "
           "){0,6}(data|information|info|details|everything|whatever|records?|recordings?|number|about me|on me|me "
           "from|history|file|account|me)|right to (be forgotten|erasure)|delete me|forget me|take my "
           "(number|name|details) off"},
    Phrase{access,
           "(what|which|copy|see|access|send|get|have|know|want|request) (\\w+ "
           "){0,6}(data|information|info|records?|hold|stored?|file|details) (\\w+ ){0,4}(on|about|hold|of) "
           "(me|my|mine)|what (do|have|does|is) (you|your \\w+|they) (\\w+ "
           ")?(have|know|hold|store|stored|got|keep|kept|saved) (\\w+ )?(on|about) me|subject access|copy of "
           "(my|the|all) (\\w+ )?(data|information|records?|recording|file)|access (to )?my (\\w+ "
           ")?(data|information|records?)|information you (hold|have|keep)|(see|get|have|request|access) my (personal "
           ")?data|a data request"},
    Phrase{no_recording,
           "(dont|do not|not|stop|without|no|refuse|turn off|switch off|mind not|didnt|object "
           "to|against|cant|cannot|never) (\\w+ "
           "){0,6}(record|recorded|recording|taped|recordings)|(record|recording|recorder) (\\w+ "
           "){0,3}(off|stop|stopped)|off the record|(im|i am) not (ok|okay|happy|comfortable) (with|about|being) (\\w+ "
           "){0,3}record\\w*|delete (this|the) recording"},
    Phrase{object,
           "(dont|do not|stop|not) (\\w+ "
           "){0,4}(use|using|process|processing|share|sharing|sell|selling|analy[sz]\\w*|train\\w*|profil\\w*|"
           "market\\w*|pass) (\\w+ ){0,5}(data|information|me|marketing|number|voice|again|details|my|on)|opt (me "
           ")?out|i object|unsubscribe|take me off (your|the) (list|marketing)|stop "
           "(calling|texting|contacting|messaging|emailing) me|no (more )?marketing|(dont|do not) "
           "(call|text|email|contact) me (again|anymore|any more)"},
    Phrase{privacy_question,
           "(is|are|being|am i|does|will|do) (\\w+ ){0,4}record(ed|ing)?|who (\\w+ "
           "){0,4}(hear|hears|listen|listens|see|sees|gets?|has) (\\w+ "
           "){0,5}(this|recording|call|data|it|record|recordings|conversation|information)|how long (\\w+ "
           "){0,4}(keep|store|kept|stored|recording|hold)|privacy (policy|notice|statement)|what (happens|do you "
           "do|will you do|are you doing) (to|with) (\\w+ )?(my|the|this|it|data|recording|number|information)|why do "
           "you need my"},
    Phrase{repeat,
           "(say|repeat|tell me) (that|it|this|again|those)( one more time| again)?( please)?$|repeat|pardon|say "
           "(that|it) again|what (did you|was that|you) ?(say|said)?$|come again|(didnt|did not|couldnt) "
           "(catch|hear|get|understand) (that|you|it|what)|sorry what|one more time|^(what|sorry|huh|excuse me|pardon "
           "me|eh)$|speak up|slow(er| down)|you re? breaking up|what was (that|the \\w+)( again)?"},
    Phrase{hold_on,
           "(hold|hang) on|one (sec|second|moment|minute)|just a (sec|second|moment|minute|mo)|let me "
           "(check|see|look|get|grab|find|think|just|ask)|wait( a (sec|second|minute|moment))?$|give me a "
           "(sec|second|minute|moment)|bear with me|two (secs|seconds)|looking at my (calendar|diary|schedule)"},
    Phrase{dont_know,
           "(dont|do not) (really )?know|not (really |quite |too )?sure|no idea|unsure|cant "
           "remember|forgot(ten)?|(dont|do not) (have|remember|recall) (it|that|one|my|the)|depends|hmm"},
    Phrase{still_here,
           "(im|i am|yes im|were|we are) (still )?(here|there|listening|back)|still here|can you hear me|are you "
           "(still )?there|^hello$|you there"},
};

}  // namespace

std::span<Phrase const> question_phrases() { return questions; }

}  // namespace ombrex::receptionist::detail
