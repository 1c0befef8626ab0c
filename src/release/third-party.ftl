<#-- The notices of the libraries that a release brings. -->
complaint-auditor is under the Apache License 2.0 (LICENSE). It comes with the libraries below, each in a file of its own in lib and as its authors
published it: the texts of its licence and its notices stand in that file, under META-INF. Of echarts there are parts in the pages of each report,
with its licence and notice beside them. The font Liberation in openpdf-fonts-extra is under the SIL Open Font License 1.1.

An archive or image with its own Java has OpenJDK in runtime, under the GNU General Public License 2 with the Classpath Exception; the notices stand
in runtime/legal. The image also has the GNU C Library (LGPL 2.1 or later) and other libraries of the system that it was made on.

<#list dependencyMap as e>
<#assign project = e.getKey()/>
<#assign licenses = e.getValue()/>
<#if project.groupId != "org.complaintauditor">
${project.groupId}:${project.artifactId}:${project.version}
  ${project.name}, ${project.url!"-"}
  <#list licenses as license>${license}<#sep>; </#list>
</#if>
</#list>
