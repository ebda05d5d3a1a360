// SPDX-License-Identifier: Apache-2.0
// What is said of the assistant on the business's own site.
export const fourth = {
  "Add a site": "Ajouter un site",
  "Address of your site": "Adresse de votre site",
  "An address of your site is not complete.": "Une adresse de votre site n’est pas complète.",
  "As it begins: https://www.salon.example": "Telle qu’elle commence : https://www.salon.example",
  Copied: "Copié",
  "Copy the line": "Copier la ligne",
  "From your website": "Depuis votre site Web",
  "It sets no cookie and asks no other server.": "Elle ne dépose aucun témoin et n’interroge aucun autre serveur.",
  "Mark it and copy it by hand.": "Sélectionnez-le et copiez-le à la main.",
  "No site yet: it answers on no page.": "Aucun site pour l’instant : il ne répond sur aucune page.",
  "Paste this line into each page that is to have it, or ask whoever makes your site:":
    "Collez cette ligne dans chaque page qui doit l’avoir, ou demandez-le à la personne qui fait votre site :",
  "That is no address of a site.": "Ce n’est pas l’adresse d’un site.",
  "Visitors of your own site talk or write to it there. It answers and notes as on the telephone.":
    "Les visiteurs de votre site lui parlent ou lui écrivent là. Il répond et note comme au téléphone.",
  "Visitors first read that it is an AI, and what is recorded.":
    "Les visiteurs lisent d’abord que c’est une IA, et ce qui est enregistré.",
  "Your website": "Votre site Web",
};
