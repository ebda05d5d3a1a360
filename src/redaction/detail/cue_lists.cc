// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/cue_lists.h"

#include <array>

#include "redaction/detail/health_lists.h"
#include "redaction/detail/town_list.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::array cues{
    WordList{Cue::digit, std::string_view{"zero one two three four five six seven eight nine oh o nought naught nil"}},
    WordList{Cue::teen, std::string_view{"ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                                         "nineteen"}},
    WordList{Cue::tens, std::string_view{"twenty thirty forty fourty fifty sixty seventy eighty ninety"}},
    WordList{Cue::scale, std::string_view{"hundred thousand hundreds million"}},
    WordList{Cue::repeat, std::string_view{"double triple treble"}},
    WordList{Cue::homophone, std::string_view{"ate won to too for fore tree fife niner sex sics ait wun tu foor"}},
    WordList{Cue::ordinal,
             std::string_view{"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
                              "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
                              "thirtieth"}},
    WordList{Cue::nato,
             std::string_view{"alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima "
                              "mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray "
                              "yankee zulu"}},
    WordList{Cue::month,
             std::string_view{"january february march april may june july august september october november "
                              "december jan feb apr jun jul aug sep sept oct nov dec"}},
    WordList{Cue::weekday, std::string_view{"monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
                                            "wednesdays thursdays fridays saturdays sundays today tomorrow tonight "
                                            "weekend weekday weekdays yesterday"}},
    WordList{Cue::joiner, std::string_view{"dot underscore dash hyphen point slash at"}},
    WordList{Cue::filler, std::string_view{"um uh er erm hmm sorry no wait actually space then comma like ah eh"}},
    WordList{Cue::top_level, std::string_view{"com org net uk io me us ca co info biz edu gov ie au nz dev app shop ai "
                                              "online eu de fr tv london scot wales"}},
    WordList{Cue::mail_provider,
             std::string_view{"gmail googlemail hotmail yahoo outlook icloud aol comcast btinternet proton protonmail "
                              "live msn verizon att gmx ymail fastmail zoho talktalk ntlworld virginmedia sky mac "
                              "rogers bell shaw sbcglobal bellsouth cox tiscali blueyonder mail"}},
    WordList{Cue::street,
             std::string_view{"road street avenue lane drive close crescent court way place gardens garden terrace "
                              "square hill grove park row mews boulevard circle parkway highway trail walk rise view "
                              "green st rd ave ln dr blvd ct cres pl sq terr wharf quay yard parade promenade mount "
                              "vale heights meadow meadows gate croft wynd brow bank loop alley path plaza turnpike "
                              "pike crossing cottages end fields field side dene ridge bridge common wood chase "
                              "approach broadway causeway embankment esplanade glen glade cove hollow landing point "
                              "pass run bend knoll orchard mill copse corner drove garth lea paddock spinney"}},
    WordList{Cue::dwelling,
             std::string_view{"flat apartment apt unit suite number floor block house building room plot "
                              "cottage lodge hall farm manor rectory vicarage barn villa penthouse "
                              "basement caravan trailer lot mill box"}},
    WordList{Cue::title, std::string_view{"mr mrs ms miss dr doctor mister missus sir madam professor prof reverend "
                                          "rev father sister sergeant captain mx lady lord dame councillor nurse"}},
    WordList{Cue::relation,
             std::string_view{"wife husband son daughter mother father mum mom dad brother sister nephew niece uncle "
                              "aunt auntie aunty cousin gran grandma grandad granddad grandpa grandmother grandfather "
                              "grandson granddaughter nan nana partner fiance fiancee boyfriend girlfriend flatmate "
                              "housemate roommate neighbour neighbor friend mate kid boy girl baby toddler stepson "
                              "stepdaughter stepdad stepmum stepmom stepfather stepmother husband's colleague boss "
                              "carer twin twins child sibling lodger tenant landlord landlady manager assistant "
                              "secretary pa godson goddaughter daughterer nanny ex other half little lad missus pal "
                              "coworker youngest eldest oldest"}},
    WordList{
        Cue::measure,
        std::string_view{"pound pounds dollar dollars quid euro euros cent cents pence p bucks percent inch inches "
                         "foot feet metre metres meter meters cm mm kilo kilos gram grams litre litres mile miles "
                         "kilometres minute minutes min mins hour hours day days week weeks month months night "
                         "nights degree degrees people persons adults adult children kids guests times boxes box "
                         "bags pack packs bottles items things tickets rooms beds bedrooms desks chairs tables "
                         "tonnes watts volts amps gigabytes gig megs stars pieces portions cups tins cans of or "
                         "couple dozen seats seater door doors windows pairs cots dogs cats cars vans per each"}},
    WordList{Cue::organisation,
             std::string_view{"ltd limited plc inc llc incorporated company group partners partnership solicitors "
                              "consulting consultants consultancy school college university academy nursery hospital "
                              "clinic surgery infirmary council bank insurance electrical electricals plumbing heating "
                              "builders building construction roofing motors garage logistics haulage freight holdings "
                              "industries engineering manufacturing foods bakery bakeries brewery farms software "
                              "systems technologies technology tech solutions services media studios architects "
                              "accountants lawyers estates lettings properties property associates brothers bros sons "
                              "trust foundation charity pharmacy dental veterinary vets hotel supplies supermarkets "
                              "stores department police force fire station airlines airport transport railways "
                              "library museum theatre church recruitment security cleaning catering designs textiles "
                              "packaging printing publishing energy water pharmaceuticals labs laboratories depot "
                              "warehouse factory practice chambers service services ambulance association society club "
                              "union agency authority board centre center primary secondary high infant junior"}},
    WordList{
        Cue::company,
        std::string_view{"tesco sainsburys sainsbury's asda morrisons waitrose aldi lidl boots amazon google apple "
                         "microsoft walmart costco target nhs barclays lloyds hsbc natwest santander nationwide bt "
                         "vodafone argos currys ikea greggs mcdonalds mcdonald's starbucks fedex ups dhl dpd "
                         "evri royalmail bbc netflix nissan toyota ford jaguar boeing airbus siemens deloitte "
                         "kpmg pwc accenture ibm intel cisco oracle walgreens cvs kroger verizon comcast "
                         "halfords wickes screwfix b&q homebase primark debenhams john lewis wilko superdrug "
                         "specsavers telus rogers loblaws safeway publix wegmans chase citibank fargo costa nando's"}},
    WordList{
        Cue::function,
        std::string_view{
            "a an the this that these those my your his her its our their me you him them us i he she it we they "
            "is am are was were be been being do does did done doing have has had having can could will would "
            "shall should must might may and or but so if then than because as until while of at by for with "
            "about against between into through during before after above below to from up down in out on off "
            "over under again once here there when where why how all any both each few more most other some such "
            "no nor not only own same too very just now also yes yeah yep yup nope ok okay please thanks thank "
            "cheers bye goodbye hello hi hey sorry what which who whom whose i'm i've i'd i'll it's that's he's "
            "she's you're we're they're there's what's who's where's he'll she'll it'll we'll they'll you'll that'll "
            "there'll he'd she'd they'd we'd "
            "you'd you've who'd i'm how's when's here's ain't mustn't shouldn't hasn't hadn't weren't needn't would've "
            "could've "
            "should've might've shan't dont cant wont didnt ive youre thats hes shes isnt wasnt doesnt havent couldnt "
            "wouldnt whats theres lets theyre im don't doesn't didn't can't couldn't won't "
            "wouldn't isn't wasn't aren't haven't hasn't let's get got getting go going gone come coming came "
            "call calling called ring ringing rang want wanted need needed like liked know think see look looking "
            "make take took put give gave tell told ask asked say said speak speaking talk use used name number "
            "well right really actually still already never always maybe perhaps back one ones thing things "
            "it'd that'd there'd else numbers alright yea hmm hmmm umm mhm anytime somewhen  something anything "
            "nothing everything someone anyone everyone somebody anybody um uh er erm oh ah "
            "sure great lovely good fine perfect brilliant course listen soon next last today tomorrow yesterday "
            "morning afternoon evening"}},
    WordList{Cue::be, std::string_view{"i'm im he's she's they're it's its this that's am is was be we're you're being "
                                       "turns turned turning aged age"}},
    WordList{Cue::have, std::string_view{"have has had got having get gets i've i've he's she's with suffer suffers "
                                         "suffering diagnosed after from getting living recovering treated"}},
    WordList{Cue::speaking, std::string_view{"speaking calling ringing here phoning again"}},
    WordList{Cue::addressing, std::string_view{"ask tell thank told asked called named name names name's see contact "
                                               "attention attn dear hi hello hey regards saw spoke speak met for to by "
                                               "with meet remember remind"}},
    WordList{Cue::trade,
             std::string_view{"haircut cut trim colour color boiler service mot repair appointment booking table "
                              "delivery quote invoice order refund lesson course class viewing keys flat house car van "
                              "bike tyre tyres brakes leak tap sink roof garden lawn tree fence window dog cat checkup "
                              "filling cleaning massage facial nails wax lunch dinner breakfast cake flowers parcel "
                              "package ticket tickets membership subscription bill payment deposit account receipt"}},
    WordList{Cue::clock, std::string_view{"o'clock oclock am pm half quarter past noon midnight thirty"}},
    WordList{Cue::age_after, std::string_view{"years year yrs yr old birthday months month"}},
    WordList{Cue::illness, illness_words},
    WordList{Cue::illness_head, illness_head_words},
    WordList{Cue::illness_part, illness_part_words},
    WordList{Cue::medicine, medicine_words},
    WordList{Cue::town, town_words},
};

constexpr std::array topics{
    WordList{Topic::name, std::string_view{"name names who who's speaking calling whom caller surname called"}},
    WordList{Topic::spelling, std::string_view{"spell spelling spelled spelt letters"}},
    WordList{Topic::phone, std::string_view{"phone telephone mobile cell landline voicemail ring text call reach "
                                            "callback contact whatsapp extension fax dial digits"}},
    WordList{Topic::email, std::string_view{"email mail e-mail emails inbox"}},
    WordList{Topic::address, std::string_view{"address live living located street road deliver house property where "
                                              "site location moved move home"}},
    WordList{Topic::postcode, std::string_view{"postcode postal zip zipcode post"}},
    WordList{Topic::birth, std::string_view{"birth born birthday dob birthdate"}},
    WordList{Topic::age, std::string_view{"old age aged years"}},
    WordList{Topic::card, std::string_view{"card visa mastercard amex debit credit expiry ending"}},
    WordList{Topic::bank, std::string_view{"bank iban sort account routing swift bic transfer deposit"}},
    WordList{Topic::national_id, std::string_view{"insurance national social security ssn nino tax passport licence "
                                                  "license nhs sin driver's drivers medicare sorts utr"}},
    WordList{Topic::reference, std::string_view{"reference ref order ticket booking job case invoice confirmation "
                                                "tracking policy claim customer membership member serial quote code "
                                                "parcel consignment receipt reservation id pin voucher"}},
    WordList{Topic::ip, std::string_view{"ip router server network dns gateway subnet host"}},
    WordList{Topic::url, std::string_view{"website site web link page url homepage online www"}},
    WordList{Topic::plate, std::string_view{"registration reg plate plates vehicle tag car van"}},
    WordList{Topic::health, std::string_view{"medical health condition conditions medication medications allergies "
                                             "allergy allergic symptoms illness diagnosis prescription treatment wrong "
                                             "problem"}},
    WordList{Topic::employer, std::string_view{"work employer company business firm employed organisation organization "
                                               "job workplace"}},
    WordList{Topic::relative, std::string_view{"who's whose who them patient child son daughter kin for"}},
    WordList{Topic::everything, std::string_view{"details rest again more repeat full confirm"}},
    WordList{Topic::not_personal,
             std::string_view{"price cost much time when day date many size long far model version "
                              "cheap expensive open hours"}},
};

constexpr auto numbers = std::to_array<WordList<std::int8_t>>({
    {0, "zero oh o nought naught nil"},
    {1, "one won wun"},
    {2, "two to too tu"},
    {3, "three tree"},
    {4, "four for fore foor"},
    {5, "five fife"},
    {6, "six sex sics"},
    {7, "seven"},
    {8, "eight ate ait"},
    {9, "nine niner"},
    {10, "ten"},
    {11, "eleven"},
    {12, "twelve"},
    {13, "thirteen"},
    {14, "fourteen"},
    {15, "fifteen"},
    {16, "sixteen"},
    {17, "seventeen"},
    {18, "eighteen"},
    {19, "nineteen"},
    {20, "twenty"},
    {30, "thirty"},
    {40, "forty fourty"},
    {50, "fifty"},
    {60, "sixty"},
    {70, "seventy"},
    {80, "eighty"},
    {90, "ninety"},
});

}  // namespace

std::span<WordList<Cue> const> cue_lists() { return cues; }
std::span<WordList<Topic> const> topic_lists() { return topics; }
std::span<WordList<std::int8_t> const> number_lists() { return numbers; }

}  // namespace ombrex::redaction::detail
