// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace ombrex::redaction::detail {

/// Larger places, for the end of an address. Names of two words stand here in pieces; a single "new" is no town.
inline constexpr std::string_view town_words =
    "aberdeen aldershot altrincham aylesbury ayr banbury barnet barnsley barnstaple barrow basildon basingstoke bath "
    "bedford belfast bexley birkenhead birmingham blackburn blackpool bolton bournemouth bracknell bradford brentwood "
    "bridgend brighton bristol bromley burnley bury camberley cambridge canterbury cardiff carlisle chelmsford "
    "cheltenham chester chesterfield chichester colchester corby coventry crawley crewe croydon darlington dartford "
    "derby derry doncaster dover dudley dumfries dundee dunfermline durham ealing eastbourne edinburgh enfield epsom "
    "exeter falkirk fareham farnborough folkestone gateshead gillingham glasgow gloucester grantham gravesend grimsby "
    "guildford halifax harlow harrogate harrow hartlepool hastings hatfield hemel hereford hitchin horsham hounslow "
    "huddersfield hull huntingdon inverness ipswich islington keighley kendal kettering kidderminster kilmarnock "
    "kingston kirkcaldy lancaster leamington leeds leicester leyton lichfield lincoln lisburn liverpool livingston "
    "london londonderry loughborough lowestoft luton macclesfield maidenhead maidstone manchester mansfield margate "
    "middlesbrough middleton newbury newcastle newport newquay northampton norwich nottingham nuneaton oldham "
    "oxford paisley perth peterborough plymouth pontefract poole portsmouth preston ramsgate reading redditch redhill "
    "reigate richmond rochdale rotherham rugby runcorn salford salisbury scarborough scunthorpe sheffield "
    "shrewsbury sittingbourne slough smethwick solihull southampton southend southport stafford staines stevenage "
    "stirling stockport stockton stoke stourbridge stratford sunderland sutton swansea swindon tamworth taunton "
    "telford torquay truro tunbridge twickenham wakefield wallasey walsall waltham warrington warwick watford wells "
    "wembley weymouth whitby widnes wigan wimbledon winchester windsor woking wokingham wolverhampton worcester "
    "workington worthing wrexham yeovil york galway cork limerick waterford dublin kilkenny sligo swords drogheda "
    "albany albuquerque alexandria amarillo anaheim anchorage arlington asheville atlanta augusta aurora austin "
    "bakersfield baltimore beaumont bellevue berkeley billings bismarck bloomington boise boston boulder bozeman "
    "brooklyn brownsville buffalo burbank burlington camden canton charleston charlotte chattanooga chesapeake "
    "cheyenne "
    "chicago chula cincinnati clarksville clearwater cleveland columbia columbus concord dallas davenport dayton "
    "daytona denton denver detroit duluth durango elgin elmira eugene evanston evansville everett fairfield fargo "
    "fayetteville flagstaff flint frederick frisco fresno gainesville galveston garland gary glendale grand greensboro "
    "greenville gresham hampton harrisburg hartford henderson hialeah hoboken hollywood honolulu houston huntsville "
    "independence indianapolis irvine irving ithaca jackson jacksonville jersey joliet juneau kalamazoo kansas "
    "knoxville "
    "lafayette lakeland lakewood lansing laredo lexington lubbock macon madison medford memphis mesa miami midland "
    "milwaukee minneapolis missoula mobile modesto montgomery nampa naperville nashville newark norfolk norman oakland "
    "oceanside ogden olympia omaha ontario orlando oshkosh palmdale pasadena paterson pensacola peoria philadelphia "
    "phoenix pittsburgh plano pomona portland providence provo pueblo racine raleigh reno riverside roanoke rochester "
    "rockford roswell sacramento salem salinas sarasota savannah scottsdale scranton seattle shreveport spokane "
    "springfield stamford stockton sunnyvale syracuse tacoma tallahassee tampa temecula tempe toledo topeka torrance "
    "trenton troy tucson tulsa tyler utica vancouver ventura waco warren waterbury wichita wilmington worcester "
    "yonkers "
    "yuma toronto montreal calgary ottawa edmonton winnipeg mississauga brampton hamilton surrey laval markham vaughan "
    "gatineau saskatoon regina kitchener oakville barrie guelph sudbury oshawa kelowna victoria fredericton moncton "
    "charlottetown nanaimo kamloops lethbridge waterloo brantford sydney melbourne brisbane adelaide hobart "
    "canberra darwin geelong auckland wellington christchurch dunedin tauranga";

/// Towns whose names are several words that mean other things, too.
inline constexpr auto towns_of_words = std::to_array<std::string_view>({
    "ann arbor",
    "ashby de la zouch",
    "ashton under lyne",
    "baton rouge",
    "berwick upon tweed",
    "bishops stortford",
    "burton on trent",
    "burton upon trent",
    "bury saint edmunds",
    "bury st edmunds",
    "cape coral",
    "cedar rapids",
    "chapel hill",
    "chester le street",
    "chula vista",
    "college station",
    "colorado springs",
    "council bluffs",
    "corner brook",
    "coral springs",
    "daly city",
    "des moines",
    "east kilbride",
    "eau claire",
    "el paso",
    "elk grove",
    "flower mound",
    "fort mcmurray",
    "grande prairie",
    "grand forks",
    "grand rapids",
    "great falls",
    "great yarmouth",
    "green bay",
    "hay on wye",
    "hot springs",
    "idaho falls",
    "iowa city",
    "kings lynn",
    "king's lynn",
    "las cruces",
    "las vegas",
    "little rock",
    "long beach",
    "los angeles",
    "maple ridge",
    "market harborough",
    "medicine hat",
    "merthyr tydfil",
    "milton keynes",
    "moose jaw",
    "newcastle under lyme",
    "newcastle upon tyne",
    "niagara falls",
    "north bay",
    "north york",
    "oak park",
    "overland park",
    "owen sound",
    "palm springs",
    "plum coulee",
    "port talbot",
    "prince albert",
    "prince george",
    "rapid city",
    "red deer",
    "red hook",
    "richmond hill",
    "rock hill",
    "round rock",
    "royal oak",
    "saffron walden",
    "salt lake city",
    "san diego",
    "sandy springs",
    "sault ste marie",
    "santa rosa",
    "sioux city",
    "sioux falls",
    "south bend",
    "spruce grove",
    "st albans",
    "st helens",
    "st john's",
    "st louis",
    "st paul",
    "stoke on trent",
    "stow on the wold",
    "stratford upon avon",
    "sugar land",
    "swift current",
    "thunder bay",
    "traverse city",
    "trois rivieres",
    "twin falls",
    "walnut creek",
    "walton on thames",
    "welwyn garden city",
    "west bromwich",
    "west palm beach",
    "weston super mare",
    "white plains",
    "white rock",
    "wood green",
    "yellow knife",
});

}  // namespace ombrex::redaction::detail
