// SPDX-License-Identifier: Apache-2.0
#include "language/everyday_words.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace ombrex::language {
namespace {

constexpr std::string_view words =
    "a about able actually address afraid after afternoon afternoons again ago ah all already alright also always am "
    "an "
    "and another any anybody anyone anything anyway apart appointment appointments are area aren't around as ask "
    "asking at "
    "available away aye back bad barber basically be because been before being best better between big bit bleeding "
    "boiler "
    "book booked booking both bring broken brother burst but by bye call called calling came can can't cancel canceled "
    "cancelled "
    "cancelling car cat change changed changing check clean cleaning close closed code colleague color colour come "
    "coming "
    "consultation correct cost could couldn't course customer cut daughter date daughter's day days dear dentist did "
    "didn't "
    "different do doctor doctor's does doesn't dog doing don't done down due each earlier earliest early eight "
    "eighteen eighty "
    "either eleven else email emergency enough er erm evening ever every everybody everyone everything exactly exam "
    "existing "
    "extra fantastic father few fifteen fifth fifty fill filling fine first five flight for forty four fourteen fourth "
    "free friday "
    "fridays friend from front full further get getting give given go goes going gone gonna good goodbye got gotta "
    "great guess guy had "
    "haircut half happy hard has hate have haven't having he he's head hear heating hello help her here he'd here's "
    "hers hey hi "
    "him hiya his hold home hope hoping hour hours house how however hundred hurry hurts husband husband's i i'd i'll "
    "i'm "
    "i've if important in inquiring instead interested into is isn't issue it it'd it'll it's its job just keep kid "
    "kid's kids kind know last late later latest leak leaking least leave left let let's like listen little local long "
    "look looking lost lot lunch machine made make making manager matter maybe me mean meant meet message mine minute "
    "minutes moment monday mondays money month more morning mornings most mother mouth move moving mr mrs ms much mum "
    "mom must my "
    "myself name name's names near need needed needing needs never new next nice night nine nineteen ninety no nobody "
    "none "
    "noon nope nor not nothing now number o'clock of off oh ok okay old on once one ones only open opening option or "
    "other "
    "others our out over own pain partner past patient people per perfect perhaps person phone phoning pick plan "
    "please plus "
    "possible possibly preferably pretty previous probably problem put question quick quite ran rather ready really "
    "reason "
    "receptionist regarding regular remember repair reschedule right ring ringing robot room run running said same "
    "saturday saturdays say "
    "saying second see seen seven seventeen seventy shall she she's short should shouldn't sick since sir sister six "
    "sixteen sixty so "
    "some somebody someone something sometime son son's soon sorry sort sounds speak speaking spell spelled spelling "
    "spelt "
    "squeeze staff started still stop stuck sunday sundays super supposed sure surname take taken taking talk talking "
    "tell ten "
    "test than thank thanks that that'd that'll that's the their them then there there's these they they're thing "
    "things think "
    "third thirteen thirty this those though thought three through thursday thursdays till time times to today "
    "together told tomorrow "
    "tonight too took tooth toothache towards treatment tried trim triple true trouble try trying tuesday tuesdays "
    "twelve twenty two uh um "
    "under until up upset urgent us use used usual usually very visit wait waiting want wanted wanting wants was "
    "wasn't water way we we'd "
    "we'll we're we've wednesday wednesdays week weekend weeks well went were what what's whatever when where whether "
    "which while "
    "who who's why wife wife's with without won't wonder wondering word work working works would wouldn't wrong yeah "
    "year years yep "
    "yes yesterday yet you you'd you'll you're you've your yours yourself double zero oh's mm hmm mhm yup cheers ta "
    "lovely brilliant "
    "awesome excellent absolutely definitely certainly cool noted gotcha understood agreed however's client vehicle "
    "engine brakes "
    "reference invoice bill receipt umbrella jacket parking park address email insurance payment card price prices "
    "service services treatment problem complaint refund delivery voucher gift results result prescription question "
    "questions hour's delete erase remove data record recording recorded recordings spell repeat earliest soonest "
    "anyone's whoever whoever's root canal crown whitening polish scale hygienist invisalign implant extraction "
    "cleaning drain heater pipe tap faucet sink toilet shower boiler radiator massage facial nails highlights "
    "colouring coloring blow dry vaccination booster jabs consultation session therapy counselling counseling oil "
    "brake service mot spot tyre tire puppy kitten puppy's mate love";

std::unordered_set<std::string_view> const& everyday() {
    static auto const set = [] {
        std::unordered_set<std::string_view> out;
        for (auto rest = words; !rest.empty();) {
            auto const space = rest.find(' ');
            out.insert(rest.substr(0, space));
            rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
        }
        return out;
    }();
    return set;
}

}  // namespace

bool is_everyday(std::string_view folded) { return everyday().contains(folded); }

}  // namespace ombrex::language
