/**
 * ตรวจสอบการใช้งาน: the page on which an auditor reads who did what, as what, to what and when. The trail itself is the
 * platform's; here it gets its readers.
 *
 * <p>Owns the words of reading the trail; what acts and their subjects are called is told by the modules they belong to.
 */
@ApplicationModule(allowedDependencies = "office")
@NullMarked
package org.khet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
