/** The PostgreSQL Khet brings with it, and the checks a database must pass. */
@NullMarked
package org.khet.platform.database;

import org.jspecify.annotations.NullMarked;
