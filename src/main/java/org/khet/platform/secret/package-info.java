/** What must not be read by whoever gets hold of the database: sealed with a key that lies beside it. */
@NullMarked
package org.khet.platform.secret;

import org.jspecify.annotations.NullMarked;
