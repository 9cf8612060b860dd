/**
 * ไฟล์แนบ: a content-addressed store of what letters carry. Bytes are typed by content, written and fsynced once,
 * and referenced by rows.
 */
@ApplicationModule(allowedDependencies = "office")
@NullMarked
package org.khet.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
