/** The append-only trail of every act. */
@NullMarked
package org.khet.platform.audit;

import org.jspecify.annotations.NullMarked;
