package org.complaintauditor.sampledata;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Canadian French sentences. Names and stories are invented. */
final class FrenchTexts {

  static final Map<String, List<String>> TEXTS = new HashMap<>();

  static {
    TEXTS.putAll(complaints());
    TEXTS.putAll(customers());
    TEXTS.putAll(staff());
    TEXTS.putAll(notes());
  }

  private FrenchTexts() {}

  private static Map<String, List<String>> complaints() {
    return Map.ofEntries(
        entry("summary.Billing.0", List.of("un mois facturé en double")),
        entry(
            "Billing.0",
            List.of(
                "Bonjour, le même mois figure deux fois sur ma facture, {amount} chaque fois. Je"
                    + " paie par prélèvement, l'argent est donc déjà parti.\n{name}",
                "Vous m'avez pris {amount} en double! La dame au téléphone parlait d'une « simple"
                    + " retenue ». Ce n'en est pas une.")),
        entry("summary.Billing.1", List.of("des frais sur la dernière facture")),
        entry(
            "Billing.1",
            List.of(
                "J'ai rapporté le modem, j'ai gardé le reçu, et on me facture {amount} pour"
                    + " « équipement non retourné ».")),
        entry("summary.Billing.2", List.of("une hausse de prix")),
        entry(
            "Billing.2",
            List.of(
                "Ma facture a monté de {amount}, sans préavis, ni courriel ni lettre. Expliquez-moi"
                    + " ça s'il vous plaît. {name}",
                "Bonsoir,\n\nmon forfait coûte plus cher qu'entendu. J'ai pourtant signé pour deux"
                    + " ans.\n\n{name}")),
        entry("summary.Technical.0", List.of("une connexion qui coupe sans cesse")),
        entry(
            "Technical.0",
            List.of(
                "L'Internet coupe tous les soirs à l'heure du souper. Je travaille de la maison,"
                    + " ça ne peut plus durer.",
                "Trois techniciens, trois explications : le fil, le modem, la météo. Et toujours"
                    + " rien qui marche.\n{name}")),
        entry("summary.Technical.1", List.of("la lenteur du service et un modem remplacé")),
        entry(
            "Technical.1",
            List.of(
                "Depuis le changement de modem, la vitesse est ridicule. On m'a dit, je cite,"
                    + " \"déplacez vos meubles\".")),
        entry("summary.Technical.2", List.of("une ligne téléphonique sans tonalité")),
        entry(
            "Technical.2",
            List.of(
                "Le téléphone de ma mère est mort depuis la tempête. Elle a 83 ans, vit seule, et"
                    + " son alarme médicale passe par cette ligne.")),
        entry("summary.Mobile.0", List.of("des frais d'itinérance")),
        entry(
            "Mobile.0",
            List.of(
                "J'avais pris le forfait voyage, et vous me réclamez quand même {amount}"
                    + " d'itinérance. Les deux sont sur la même facture!",
                "{amount} d'itinérance : mon cellulaire était en mode avion, dans un tiroir, à"
                    + " Rimouski. {name}")),
        entry("summary.Mobile.1", List.of("le transfert d'un numéro de cellulaire")),
        entry(
            "Mobile.1",
            List.of(
                "Mon numéro devait être transféré. Il ne fonctionne plus nulle part, et ma caisse"
                    + " y envoie ses codes.")),
        entry("summary.Mobile.2", List.of("un appareil envoyé en réparation")),
        entry(
            "Mobile.2",
            List.of(
                "Le téléphone réparé est revenu avec une vitre fêlée, et ce n'est même pas la"
                    + " bonne couleur. Franchement.")),
        entry("summary.Loyalty.0", List.of("une offre faite au téléphone")),
        entry(
            "Loyalty.0",
            List.of(
                "On m'a promis un rabais de {amount} par mois si je restais. Je suis resté; pas de"
                    + " rabais, et personne ne trouve la trace de l'offre.",
                "L'agent a dit mot pour mot : « ce prix-là pour toute la durée ». Le contrat dit"
                    + " autre chose.\n\n{name}")),
        entry("summary.Loyalty.1", List.of("une résiliation qui n'a pas été faite")),
        entry(
            "Loyalty.1",
            List.of(
                "J'ai résilié par écrit, j'ai reçu une confirmation, et vous continuez de me"
                    + " facturer. Que dois-je faire de plus?")),
        entry("summary.Loyalty.2", List.of("le renouvellement d'un contrat")),
        entry(
            "Loyalty.2",
            List.of(
                "Mon contrat a été renouvelé sans mon accord; je demandais seulement le prix."
                    + " Remettez-le comme avant. {name}")),
        entry("summary.Installation.0", List.of("un technicien qui n'est pas venu")),
        entry(
            "Installation.0",
            List.of(
                "J'ai pris congé, j'ai attendu de 8 h à 17 h, personne, pas d'appel. Le site"
                    + " indique « visite effectuée ».",
                "Deuxième rendez-vous manqué. J'ai aussi payé une gardienne ({amount}).")),
        entry("summary.Installation.1", List.of("un terminal télé jamais branché")),
        entry(
            "Installation.1",
            List.of(
                "La boîte a été laissée dans la neige, sans câble ni mode d'emploi, mais on me"
                    + " facture l'« installation professionnelle ».")),
        entry("summary.Installation.2", List.of("des dommages causés par l'installation")),
        entry(
            "Installation.2",
            List.of(
                "Votre installateur a percé un tuyau, a mis du ruban et il est parti. J'ai des"
                    + " photos, et la facture du plombier : {amount}.\n{name}")));
  }

  private static Map<String, List<String>> customers() {
    return Map.ofEntries(
        entry(
            "reminder",
            List.of(
                "Avez-vous du nouveau? Je vous ai écrit et je n'ai rien reçu.",
                "Toujours rien de mon côté, et toujours le même problème. {name}")),
        entry(
            "dissatisfied",
            List.of(
                "Je ne suis vraiment pas contente de la façon dont on me traite.",
                "C'est la troisième fois que je raconte mon histoire. Ça, un « service »?")),
        entry(
            "rejected",
            List.of(
                "Non, je n'accepte pas cette réponse. Vous n'avez pas lu ce que j'ai envoyé.",
                "Désolé, ça ne règle rien pour moi. {name}")),
        entry(
            "accepted",
            List.of("Parfait, ça me convient, merci.", "D'accord. Merci de votre patience!")),
        entry(
            "escalate",
            List.of(
                "Je veux parler à votre supérieur, s'il vous plaît.",
                "Transmettez mon dossier à un gestionnaire, j'ai assez expliqué. {name}")),
        entry(
            "withdrawn",
            List.of(
                "Laissez tomber, l'erreur venait de moi. Désolée!",
                "Tout est rentré dans l'ordre, je retire ma plainte. {name}")),
        entry(
            "reply",
            List.of(
                "Voici les pages demandées, les quatre.",
                "Désolé du retard. Le numéro de série est sur la photo, en bas à gauche.")),
        entry("thanks", List.of("Merci beaucoup, bonne fin de semaine!")));
  }

  private static Map<String, List<String>> staff() {
    return Map.ofEntries(
        entry("greeting", List.of("Bonjour {name},", "Bonjour,")),
        entry(
            "closing",
            List.of("{agent}, {team}", "Cordialement, {agent}", "Salutations,\n{agent}")),
        entry(
            "auto",
            List.of(
                "Ceci est un message automatique. Nous avons bien reçu votre plainte. Veuillez ne"
                    + " pas répondre à cette adresse.")),
        entry(
            "auto.number",
            List.of(
                "Ceci est un message automatique. Nous avons bien reçu votre plainte. Votre numéro"
                    + " de suivi est {number}. Veuillez ne pas répondre à cette adresse.")),
        entry(
            "ACKNOWLEDGEMENT",
            List.of(
                "Nous avons bien reçu votre plainte concernant {summary}; c'est moi qui m'en"
                    + " occupe.",
                "J'accuse réception de votre plainte concernant {summary}.")),
        entry(
            "TRACKING_NUMBER",
            List.of(
                "Votre numéro de suivi est {number}.",
                "Veuillez indiquer le numéro de suivi {number} dans toute communication.")),
        entry(
            "PROCESS",
            List.of(
                "Voici notre processus d'enquête : un spécialiste compare votre compte à nos"
                    + " registres, interroge les personnes concernées, puis je vérifie le dossier.",
                "Comment nous menons l'enquête : nous réunissons d'abord les registres, l'équipe"
                    + " les examine, et une deuxième personne relit le tout.")),
        entry(
            "TIMEFRAME",
            List.of(
                "Nous prévoyons terminer le tout dans un délai d'environ {days} jours"
                    + " ouvrables.",
                "Cela devrait prendre environ {days} jours ouvrables.")),
        entry(
            "ESCALATION_PATH",
            List.of(
                "Si vous n'êtes pas d'accord, vous pouvez transmettre votre plainte à un"
                    + " gestionnaire principal ou à un responsable du soutien, par écrit, par"
                    + " téléphone ou dans ce dossier.")),
        entry(
            "CCTS_INFO",
            List.of(
                "Comme nous n'avons pas pu régler la plainte, vous pouvez vous adresser à la"
                    + " Commission des plaintes relatives aux services de télécom-télévision"
                    + " (CPRST), indépendante et gratuite : www.ccts-cprst.ca, 1-888-221-1687.")),
        entry(
            "UPDATE",
            List.of(
                "Je ne vous ai pas oublié, j'ai toujours votre dossier. Merci de votre patience.",
                "Un petit signe de vie : votre dossier est ouvert devant moi.")),
        entry(
            "TAKEOVER",
            List.of("J'ai repris votre dossier de mon collègue et je le relis depuis le début.")),
        entry(
            "QUESTION",
            List.of(
                "Pourriez-vous m'envoyer une copie des pages en question? Une photo suffit.",
                "Puis-je vous demander le numéro de série de l'appareil? Il est sous le boîtier.")),
        entry(
            "OUTCOME.Billing",
            List.of(
                "Voici le résultat de votre plainte : les frais étaient une erreur. Nous vous"
                    + " créditerons {amount}.",
                "Notre travail est terminé. Le résultat : la facture est exacte, le calcul est en"
                    + " pièce jointe.")),
        entry(
            "OUTCOME.Technical",
            List.of(
                "Notre travail est terminé. Le résultat : un connecteur corrodé a été remplacé et"
                    + " la ligne est stable depuis.")),
        entry(
            "OUTCOME.Mobile",
            List.of(
                "Voici le résultat de votre plainte : les frais n'étaient pas justifiés, et nous"
                    + " vous créditerons {amount}.")),
        entry(
            "OUTCOME.Loyalty",
            List.of(
                "Voici le résultat de votre plainte : l'enregistrement vous donne raison, et nous"
                    + " vous créditerons {amount}.")),
        entry(
            "OUTCOME.Installation",
            List.of(
                "Notre travail est terminé. Le résultat : la visite était au mauvais dossier; nous"
                    + " vous créditerons {amount}, et les travaux sont faits.")));
  }

  private static Map<String, List<String>> notes() {
    return Map.ofEntries(
        entry(
            "note.call",
            List.of(
                "Le client nous joint au sujet suivant : {summary}.",
                "{name}, au sujet suivant : {summary}; histoire notée.")),
        entry("note.called", List.of("Parlé avec {name}.", "Client joint au 2e essai.")),
        entry("note.ACKNOWLEDGEMENT", List.of("Confirmé que la plainte est enregistrée.")),
        entry("note.TRACKING_NUMBER", List.of("Numéro de suivi {number} donné.")),
        entry("note.PROCESS", List.of("Expliqué notre processus d'enquête, étape par étape.")),
        entry("note.TIMEFRAME", List.of("Indiqué un délai d'environ {days} jours ouvrables.")),
        entry(
            "note.ESCALATION_PATH",
            List.of("Mentionné qu'on peut s'adresser à un responsable du soutien.")),
        entry(
            "note.CCTS_INFO",
            List.of("Donné les coordonnées de la CPRST : www.ccts-cprst.ca, 1-888-221-1687.")));
  }
}
