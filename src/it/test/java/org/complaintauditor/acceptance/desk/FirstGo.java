package org.complaintauditor.acceptance.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.complaintauditor.intake.profile.draft.Question;

public final class FirstGo {
  public static void main(String[] args) throws Exception {
    int right = 0, n = 0, q = 0;
    for (Path folder : DeskExport.folders()) {
      if (args.length > 0 && Arrays.stream(args).noneMatch(a -> folder.getFileName().toString().startsWith(a))) continue;
      Path scratch = Files.createTempDirectory("desk");
      n++;
      System.out.println("=== " + folder.getFileName());
      try {
        DeskExport desk = new DeskExport(folder);
        DeskExport.Asked asked = desk.asked();
        q += asked.questions().size();
        for (Question one : asked.questions()) System.out.println("  ? " + one.id() + " " + one.kind() + " " + one.words() + " -> " + asked.answers().get(one.id()) + (one.proposed().equals(asked.answers().get(one.id())) ? "" : "  (proposed " + one.proposed() + ")"));
        System.out.println("  settled by file: " + asked.settledByFile());
        Map<String, String> twin = desk.byTwin(scratch);
        Map<String, String> own = desk.byProfile(asked, scratch);
        int diff = 0;
        List<String> shown = new ArrayList<>();
        Set<String> keys = new TreeSet<>(twin.keySet()); keys.addAll(own.keySet());
        Map<String,Integer> by = new TreeMap<>();
        for (String k : keys) if (!Objects.equals(twin.get(k), own.get(k))) { diff++; by.merge(k.substring(k.indexOf(' ')+1),1,Integer::sum); if (shown.size() < 8) shown.add("    " + k + ": twin " + twin.get(k) + " | own " + own.get(k)); }
        System.out.println("  questions " + asked.questions().size() + "; differ " + diff + " of " + keys.size() + " " + by);
        shown.forEach(System.out::println);
        if (diff == 0) right++;
      } catch (Throwable e) { System.out.println("  FAILED " + String.valueOf(e.getMessage()).replaceAll("(?s)(.{1200}).*", "$1")); }
      System.out.println("  " + scratch);
    }
    System.out.println("right " + right + " of " + n + ", questions " + q);
  }
}
