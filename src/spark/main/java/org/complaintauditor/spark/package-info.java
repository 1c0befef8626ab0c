/** The same audit on a cluster: judging is per case, so Apache Spark can carry it. */
@NullMarked
package org.complaintauditor.spark;

import org.jspecify.annotations.NullMarked;
