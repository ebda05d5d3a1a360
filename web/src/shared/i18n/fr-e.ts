// SPDX-License-Identifier: Apache-2.0
// What setting up asks and says of the voice, calendars, forwarding and what comes next; how long things are kept.
export const fifth = {
  "Another calendar": "Un autre calendrier",
  "How does it sound?": "Comment sonne-t-il?",
  "It could not be played. Try again in a moment.": "La lecture n’a pas fonctionné. Réessayez dans un instant.",
  Listen: "Écouter",
  "Listen to {name}": "Écouter {name}",
  "Ombrex has a calendar of its own: every booking stands in it at once, and nothing more is needed.":
    "Ombrex a son propre calendrier : chaque réservation y figure aussitôt, et il n’en faut pas plus.",
  "Press, and hear its first words as your callers do.":
    "Appuyez et entendez ses premiers mots, comme vos appelants.",
  "Put it on your website": "Mettez-le sur votre site Web",
  Stop: "Arrêter",
  "Stop {name}": "Arrêter {name}",
  "This server has no voice: your assistant answers in writing alone. Its operator can add one.":
    "Ce serveur n’a pas de voix : votre assistant répond par écrit seulement. Son exploitant peut en ajouter une.",
  "This server has one voice, so there is nothing to choose.":
    "Ce serveur a une seule voix; il n’y a donc rien à choisir.",
  "Until you disconnect it": "Jusqu’à la déconnexion",
  "Until you leave": "Jusqu’à votre départ",
  Voice: "Voix",
  "What comes next": "La suite",
  "Where do bookings go?": "Où vont les réservations?",
  "You can connect another calendar later, too.": "Vous pouvez aussi connecter un autre calendrier plus tard.",
  "AT&T": "AT&T",
  "Another mobile carrier": "Un autre fournisseur mobile",
  Bell: "Bell",
  "Callers reach it already: more than one has called.":
    "Les appelants le joignent déjà : plus d’un a appelé.",
  Choose: "Choisir",
  Copy: "Copier",
  "Copy the code: {when}": "Copier le code : {when}",
  "Copy the number of your assistant": "Copier le numéro de votre assistant",
  "Copy what ends all of it": "Copier ce qui met fin à tout",
  "Ends the forwarding to your voicemail, too.": "Met fin aussi au renvoi vers votre boîte vocale.",
  "Dial it on the mobile whose calls are to be forwarded, and press call.":
    "Composez-le sur le mobile dont les appels doivent être renvoyés, puis appuyez sur Appeler.",
  "Enter the number of your assistant there. Where you do not find it, ask your carrier.":
    "Entrez-y le numéro de votre assistant. Si vous ne le trouvez pas, demandez à votre fournisseur.",
  Forward: "Renvoi",
  "Forward your number": "Renvoyez votre numéro",
  "Internet telephone, or none of these": "Téléphone Internet, ou aucun de ceux-ci",
  Landline: "Ligne fixe",
  "Landline, Canada and United States": "Ligne fixe, Canada et États-Unis",
  "Landline, United Kingdom (BT)": "Ligne fixe, Royaume-Uni (BT)",
  "It says whether the code was taken.": "Il est dit si le code a été accepté.",
  "Lift the receiver and dial the code.": "Décrochez et composez le code.",
  "Lift the receiver and dial the code. After the tone dial the number, and stay until somebody answers.":
    "Décrochez et composez le code. Après la tonalité, composez le numéro et restez jusqu’à ce qu’on réponde.",
  "Mobile in the United Kingdom or Europe": "Mobile au Royaume-Uni ou en Europe",
  "Mobile, Canada and United States": "Mobile, Canada et États-Unis",
  "Mobile, elsewhere": "Mobile, ailleurs",
  "No caller gets lost on the road.": "Aucun appelant ne se perd en route.",
  "No answer? Do it once more.": "Pas de réponse? Recommencez une fois.",
  "No telephone number leads to your assistant yet.": "Aucun numéro de téléphone ne mène encore à votre assistant.",
  "Not every plan forwards calls, and some cost extra.":
    "Tous les forfaits ne renvoient pas les appels, et certains le facturent.",
  "Number of your assistant": "Numéro de votre assistant",
  Rogers: "Rogers",
  "T-Mobile": "T-Mobile",
  Telus: "Telus",
  "Then call your own number from another telephone: the assistant has to answer.":
    "Appelez ensuite votre propre numéro d’un autre téléphone : l’assistant doit répondre.",
  "There it is a setting, not a code: look for “call forwarding” in the account of your telephone.":
    "Là, c’est un réglage et non un code : cherchez « renvoi d’appel » dans le compte de votre téléphone.",
  "These are the usual codes; we know of no list of this carrier.":
    "Ce sont les codes habituels; nous ne connaissons pas de liste de ce fournisseur.",
  "To end all of it": "Pour mettre fin à tout",
  "To end it:": "Pour y mettre fin :",
  "Until your callers reach it": "Jusqu’à ce que vos appelants le joignent",
  Verizon: "Verizon",
  "What to dial: {carrier}": "Quoi composer : {carrier}",
  "When it is off or has no signal": "Quand il est éteint ou sans réseau",
  "When nobody answers": "Quand personne ne répond",
  "When nobody answers, or you are on the phone": "Quand personne ne répond ou que vous êtes en ligne",
  "When you are on the phone": "Quand vous êtes en ligne",
  "Where a code is refused, look in the settings of your telephone, or ask your carrier.":
    "Si un code est refusé, regardez dans les réglages du téléphone ou demandez à votre fournisseur.",
  "Who calls meanwhile gets the assistant.": "Qui appelle pendant ce temps obtient l’assistant.",
  "Who is your telephone with?": "Chez qui est votre téléphone?",
  "Whoever runs this server gives it one; it stands here then, with what to dial.":
    "La personne qui exploite ce serveur lui en donne un; il figurera ici, avec ce qu’il faut composer.",
  "Write the whole number, as in +1 303 555 0100.": "Écrivez le numéro entier, comme +1 303 555 0100.",
  "Your customers go on calling the number they know.":
    "Vos clients continuent d’appeler le numéro qu’ils connaissent.",
  "Your telephone does not ring; the assistant answers at once.":
    "Votre téléphone ne sonne pas; l’assistant répond aussitôt.",
  "Your telephone rings first.": "Votre téléphone sonne d’abord.",
  "{n} of {m} done": "{n} sur {m} faits",
  "{n} after its end": "{n} après sa fin",
};
