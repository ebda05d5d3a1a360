// SPDX-License-Identifier: Apache-2.0
// What setting up asks and says of the voice, of calendars and of what comes next; how long things are kept.
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
  "{n} after its end": "{n} après sa fin",
};
