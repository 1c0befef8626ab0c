package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Salesforce Service Cloud: one CSV file per object, every cell quoted, times in UTC. */
final class SalesforceExport implements SystemExport {
  private static final String ROBOT = id("005", 999);
  private final String utc;

  /**
   * An export.
   *
   * @param utc how a time ends: {@code .000Z} from the Bulk API, {@code .000+0000} from others
   */
  SalesforceExport(String utc) {
    this.utc = utc;
  }

  @Override
  public String profile() {
    return "salesforce";
  }

  /** With leading zeros. */
  @Override
  public String caseId(int history) {
    return "%08d".formatted(1025 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.STANCE_AS_FIELD);
  }

  /** An id of 18 characters. */
  private static String id(String kind, int number) {
    return "%s5g%010dAAA".formatted(kind, number);
  }

  private static String user(Person person) {
    return person.isRobot() ? ROBOT : id("005", person.number());
  }

  /** The objects while they are filled. */
  private final class Objects {
    final Table cases =
        new Table(
            "Id,IsDeleted,MasterRecordId,CaseNumber,ContactId,SuppliedEmail,Status,Origin,"
                + "Language,Subject,Priority,Description,IsClosed,OwnerId,CreatedDate,CreatedById");
    final Table history =
        new Table("Id,IsDeleted,CaseId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue");
    final Table emails =
        new Table(
            "Id,ParentId,CreatedById,CreatedDate,TextBody,HtmlBody,Subject,FromName,FromAddress,"
                + "ToAddress,Incoming,Status,MessageDate");
    final Table comments =
        new Table("Id,ParentId,IsPublished,CommentBody,CreatedById,CreatedDate,IsDeleted");
    final Table users = new Table("Id,Username,Name,Email,Title,UserType,IsActive");
    final Set<Person> known = new LinkedHashSet<>();
    int number;
    String status = "";

    void tell(History story) {
      status = "New";
      change(story, story.receipt(), "created", "", "", "");
      for (Happening happening : story.happenings()) {
        if (!happening.actor().isCustomer() && !happening.actor().isRobot()) {
          known.add(happening.actor());
        }
        tell(story, happening);
      }
      Happening receipt = story.receipt();
      cases.row(
          id("500", story.number),
          "false",
          story.all("MERGED").isEmpty() ? "" : id("500", story.all("MERGED").get(0).refersTo()),
          caseId(story.number),
          id("003", story.customer.number()),
          receipt.actor().isCustomer() ? story.customer.email() : "",
          status,
          switch (story.channel) {
            case "PHONE" -> "Phone";
            case "EMAIL" -> "Email";
            default -> "Web";
          },
          story.language,
          story.subject,
          "Medium",
          receipt.text(),
          String.valueOf(status.equals("Closed") || status.equals("Merged")),
          user(story.agent()),
          time(receipt),
          receipt.actor().isCustomer() ? ROBOT : user(receipt.actor()));
      if (story.channel.equals("EMAIL")) {
        // Email-to-Case keeps the complaint as an e-mail, too.
        email(story, receipt, "0");
      }
    }

    private void tell(History story, Happening happening) {
      if (happening.isStance()) {
        String words = happening.activity().replace('_', ' ').toLowerCase(Locale.ROOT);
        String stance = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        change(story, happening.by(story.agent()), "Customer_Stance__c", "Text", "", stance);
      } else if (happening.is("MESSAGE_RECEIVED")) {
        email(story, happening, "1");
      } else if (happening.isToCustomer()) {
        tellCustomer(story, happening);
      } else {
        tellInternal(story, happening);
      }
    }

    /** Tells the customer by e-mail, or, in one case, in the portal. */
    private void tellCustomer(History story, Happening happening) {
      if (story.number == 4) {
        comment(story, happening, true);
      } else {
        if (!happening.actor().isRobot()) {
          email(story, happening.at(happening.at().minusMinutes(50)), "5"); // a draft of it
        }
        email(story, happening, "3");
      }
      if (status.equals("New") && !happening.actor().isRobot()) {
        status(story, happening, "Working");
      }
    }

    private void tellInternal(History story, Happening happening) {
      switch (happening.activity()) {
        case "NOTE" -> {
          comment(story, happening, false);
          email(story, happening, "4"); // forwarded to a colleague
        }
        case "ESCALATED" -> {
          // a change of a lookup writes two rows: the names, and the ids
          change(
              story,
              happening,
              "ownerEscalated",
              "Text",
              Person.NADIA.name(),
              Person.CLAIRE.name());
          change(
              story,
              happening,
              "ownerEscalated",
              "EntityId",
              user(Person.NADIA),
              user(Person.CLAIRE));
        }
        case "MERGED" -> status(story, happening, "Merged");
        case "WAITING_ON_CUSTOMER" -> status(story, happening, "Waiting on Customer");
        case "CLOSED" -> {
          if (!status.equals("Merged")) {
            status(story, happening, "Closed");
          }
        }
        case "REOPENED" -> status(story, happening, "Working");
        default -> {
          // The receipt is the case; an investigation is recorded nowhere.
        }
      }
    }

    private void status(History story, Happening happening, String to) {
      change(story, happening, "Status", "Text", status, to);
      status = to;
    }

    private void change(
        History story, Happening happening, String field, String type, String from, String to) {
      history.row(
          id("017", ++number),
          "false",
          id("500", story.number),
          happening.actor().isCustomer() ? ROBOT : user(happening.actor()),
          time(happening),
          field,
          type,
          from,
          to);
    }

    private void email(History story, Happening happening, String status) {
      boolean incoming = happening.actor().isCustomer();
      emails.row(
          id("02s", ++number),
          id("500", story.number),
          incoming ? ROBOT : user(happening.actor()),
          time(happening),
          happening.text(),
          "<html><body>%s</body></html>".formatted(happening.text()),
          "RE: %s [ ref:_00D5g.%s:ref ]".formatted(story.subject, id("500", story.number)),
          happening.actor().name(),
          incoming ? story.customer.email() : "complaints@provider.example",
          incoming ? "complaints@provider.example" : story.customer.email(),
          String.valueOf(incoming),
          status,
          time(happening));
    }

    private void comment(History story, Happening happening, boolean published) {
      comments.row(
          id("00a", ++number),
          id("500", story.number),
          String.valueOf(published),
          happening.text(),
          user(happening.actor()),
          time(happening),
          "false");
    }
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Objects objects = new Objects();
    histories.forEach(objects::tell);
    // a comment that was deleted, and an e-mail that two exports hold
    LocalDateTime deleted = LocalDateTime.parse("2026-02-10T09:00:00");
    objects.comments.row(
        id("00a", 9001),
        id("500", 8),
        "true",
        "Wrong case, sorry.",
        user(Person.OMAR),
        ZendeskExport.utc(deleted).replace("Z", utc),
        "true");
    objects.emails.again();
    for (Person person : objects.known) {
      objects.users.row(
          user(person),
          person.email(),
          person.name(),
          person.email(),
          person.title(),
          "Standard",
          "true");
    }
    objects.users.row(
        ROBOT, "autoproc@00d5g", "Automated Process", "", "", "AutomatedProcess", "true");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("Case.csv", objects.cases.utf8(Table.Style.QUOTED));
    files.put("CaseHistory.csv", objects.history.utf8(Table.Style.QUOTED));
    files.put("EmailMessage.csv", objects.emails.utf8(Table.Style.QUOTED));
    files.put("CaseComment.csv", objects.comments.utf8(Table.Style.QUOTED));
    files.put("User.csv", objects.users.utf8(Table.Style.QUOTED));
    return files;
  }

  private String time(Happening happening) {
    return happening.utc().replace("Z", utc);
  }
}
