package org.complaintauditor.intake.profile.suggest;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.canonical.Column;
import org.complaintauditor.intake.canonical.NearMiss;
import org.complaintauditor.model.Activity;

/** What names and words commonly mean in English, French and German exports. */
final class FieldGuess {

  /** A column of the canonical export and how others call it, the surest first. */
  private record Named(Column column, List<Pattern> patterns) {}

  /** An activity and the words for it. */
  private record Worded(Activity activity, Pattern words) {}

  private static final List<Named> COLUMNS =
      List.of(
          named(
              Column.CASE_ID,
              "^(case|ticket|complaint|incident|request|issue|dossier|plainte|fall|vorgang|beschwerde)[ _.-]*(id|no|nr|num|number|key|nummer|num[eé]ro|ref|reference)?\\.?$",
              "(case|ticket|complaint|incident|dossier|plainte|fall|vorgang|beschwerde).*(id|no|nr|number|key|nummer|num[eé]ro|ref)",
              "^(n[°ºo]|num[eé]ro|ref|r[eé]f[eé]rence|id|nr|nummer)[ _.]*(de |du |der |des )?[ _]*(case|ticket|complaint|incident|dossier|plainte|fall|vorgang|beschwerde)s?$",
              "^(id|key|number|num[eé]ro|nummer|ref|reference|unique key)$"),
          named(
              Column.ACTIVITY,
              "^(activity|event|action|activit[eé]|[eé]v[eé]nement|aktivit[aä]t|ereignis|vorgangsart)([ _.-]?(type|name))?$",
              "^(status|state|[eé]tat|statut|zustand|step|[eé]tape|schritt)$",
              "^(genre|kind|art|type|direction|nature)$",
              "(status|state|activity|event)"),
          named(Column.ACTOR_ROLE, "^(actor|author|user)?[ _.-]?(role|r[oô]le|rolle)$"),
          named(
              Column.ACTOR,
              "^(actor|author|user|agent|resource|auteur|utilisateur|bearbeiter|benutzer)([ _.-]?(id|name))?$",
              "(author|agent|intervenant|handled by|handler|updated[ _]by|assignee|owner|trait[eé] par|bearbeit)"),
          named(
              Column.CHANNEL,
              "^(channel|canal|kanal|contact[ _]type|via|medium|media[ _]type|moyen|mode|origin|source)$",
              "(channel|canal|kanal|came by|re[cç]u par|eingang[ _]?(weg|skanal))"),
          named(
              Column.TEXT,
              "^(text|body|message|comment|texte|commentaire|nachricht|kommentar|inhalt)s?$",
              "(text|texte|description|beschreibung|narrative|comment|message|note)"),
          named(Column.LANGUAGE, "^(language|lang|locale|langue|sprache)$"),
          named(Column.TRACKING_NUMBER, "(tracking|suivi|verfolgung).*(no|nr|num|id)?"),
          named(
              Column.CUSTOMER_TYPE,
              "(customer|client|kunden)[ _.-]?(type|segment|art|typ)|^type de client"),
          named(
              Column.TEAM,
              "^(team|group|assignment[ _]group|department|[eé]quipe|gruppe|abteilung|agency)$"),
          named(Column.PRODUCT, "^(product|service|produit|produkt)$"),
          named(Column.PROVINCE, "^(province|state|region|r[eé]gion|provinz)$"),
          named(
              Column.CATEGORY,
              "^(category|cat[eé]gorie|kategorie|complaint type|type|issue|subject|reason)$"));

  private static final List<Worded> ACTIVITIES =
      List.of(
          worded(
              Activity.NOTE, "^(internal |private )?notes?( interne| priv[eé]e)?$|^interne notiz$"),
          worded(
              Activity.COMPLAINT_RECEIVED,
              "(complaint|plainte|r[eé]clamation|beschwerde)[- ]?(mail|courriel|message|lettre|letter|brief|nachricht)s? (received|re[cç]u|eingegangen)"),
          worded(
              Activity.MESSAGE_RECEIVED,
              "inbound|incoming|entrant|eingehend|(mail|courriel|message|lettre|letter|brief|nachricht)s? (received|re[cç]u|eingegangen)"),
          worded(
              Activity.MESSAGE_SENT,
              "outbound|outgoing|sortant|ausgehend|(mail|courriel|message|lettre|letter|brief|nachricht)s? (sent|envoy[eé]|gesendet)"),
          worded(Activity.REOPENED, "re-?open|r[eé]ouvert|wieder ?(ge)?[oö]ffn"),
          worded(
              Activity.CLOSED,
              "clos|resolved|solved|ferm|cl[oô]tur|r[eé]solu|abgeschlossen|geschlossen|gel[oö]st|erledigt"),
          worded(
              Activity.ACKNOWLEDGEMENT_SENT,
              "(^|[^a-z])ack|acknowl|dateack|accus|best[aä]tig|first.?(response|reply)"),
          worded(Activity.ESCALATED, "escalat|escalad|eskal"),
          worded(
              Activity.OUTCOME_SENT,
              "outcome|decision|d[eé]cision|entscheid|final (response|letter)|^(date[ _]?(de la |de )?)?(r[eé]ponse|reply|response|answer|antwort)([ _](sent|donn[eé]e|envoy[eé]e|au client|to customer|le|on|am|date))*$"),
          worded(
              Activity.WAITING_ON_CUSTOMER,
              "(wait|pending|await|attente|wartet?).*(customer|client|user|caller|kunde)|^pending$|^on.?hold$"),
          worded(Activity.COMPLAINT_WITHDRAWN, "withdraw|retir|zur[uü]ckgezogen"),
          worded(Activity.MERGED, "merg|fusionn|zusammengef"),
          worded(
              Activity.COMPLAINT_RECEIVED,
              "receiv|re[cç]u|r[eé]ception|created|opened|^new$|^open$|registered|submitted|eingang|eingegangen|erstellt|^neu$|cr[eé][eé]|ouvert"));

  private static final List<String> CHANNELS =
      List.of(
          "WEB_FORM=web|(^|[^r])form([^a]|$)|portal|online",
          "EMAIL=mail|courriel",
          "CHAT=chat|clavard",
          "PHONE=phone|call|voice|appel|t[eé]l|anruf",
          "POST=post|letter|lettre|brief|fax");

  private static final List<String> ROLES =
      List.of(
          "CUSTOMER=customer|client|requester|end.?user|kunde|caller|complainant",
          "SENIOR_MANAGER=senior|director|directeur|leiter",
          "SUPPORT_LEAD=lead|supervisor|responsable|superviseur|teamleit|manager",
          "SYSTEM=system|bot|automat|trigger|workflow",
          "AGENT=agent|advisor|staff|conseiller|mitarbeiter|berater|support");

  /** What columns of categories are called, too. */
  private static final Pattern ANY_KIND =
      Pattern.compile("^(genre|kind|art|type|direction|nature)$", Pattern.CASE_INSENSITIVE);

  private FieldGuess() {}

  private static Named named(Column column, String... patterns) {
    return new Named(
        column,
        java.util.Arrays.stream(patterns)
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
            .toList());
  }

  private static Worded worded(Activity activity, String words) {
    return new Worded(activity, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
  }

  /** The fields whose names fit a column, the surest first. */
  static List<FieldSample> named(Column column, List<FieldSample> fields) {
    List<FieldSample> found = new java.util.ArrayList<>();
    fields.stream().filter(field -> isCalled(column, field)).forEach(found::add);
    for (Named one : COLUMNS) {
      if (one.column() == column) {
        for (Pattern pattern : one.patterns()) {
          fields.stream()
              .filter(field -> pattern.matcher(lastName(field.name())).find())
              .filter(field -> !found.contains(field))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** Whether the field has the column's own name, but for case, blanks and signs. */
  static boolean isCalled(Column column, FieldSample field) {
    return NearMiss.isSame(lastName(field.name()), column.title());
  }

  /** Whether the field can hold what the column wants. */
  static boolean canBe(Column column, FieldSample field) {
    return column != Column.TRACKING_NUMBER || field.hasFigures();
  }

  /** Of a path, the name that counts. */
  private static String lastName(String name) {
    String stripped = name.strip();
    return stripped.contains(" ") ? stripped : stripped.substring(stripped.lastIndexOf('.') + 1);
  }

  /** The activity that a text or a column's name speaks of. */
  static Optional<Activity> activity(String text) {
    for (Activity activity : Activity.values()) {
      if (activity.name().equalsIgnoreCase(text.strip().replace(' ', '_'))) {
        return Optional.of(activity);
      }
    }
    return ACTIVITIES.stream()
        .filter(one -> one.words().matcher(text).find())
        .map(Worded::activity)
        .findFirst();
  }

  /** Whether a field with the name of an activity, or of a kind of anything, may be one. */
  static boolean mayTellActivities(FieldSample field) {
    return !ANY_KIND.matcher(lastName(field.name())).find() || tellsActivities(field);
  }

  /** Whether one of the field's texts speaks of an activity. */
  static boolean tellsActivities(FieldSample field) {
    return field.texts().keySet().stream().anyMatch(text -> activity(text).isPresent());
  }

  /** The channel that a text speaks of. */
  static Optional<String> channel(String text) {
    return word(CHANNELS, text);
  }

  /** The role that a text speaks of. */
  static Optional<String> role(String text) {
    return word(ROLES, text);
  }

  private static Optional<String> word(List<String> words, String text) {
    for (String one : words) {
      int between = one.indexOf('=');
      Pattern pattern = Pattern.compile(one.substring(between + 1), Pattern.CASE_INSENSITIVE);
      if (pattern.matcher(text).find()) {
        return Optional.of(one.substring(0, between));
      }
    }
    return Optional.empty();
  }
}
