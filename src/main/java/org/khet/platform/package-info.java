/** What every module stands on and nothing of the office's business: SQL, pages, Thai text, paper, audit trail. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.khet.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
