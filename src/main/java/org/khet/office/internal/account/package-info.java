/** บัญชีของฉัน: one's own password, and where one is signed in. */
@NullMarked
package org.khet.office.internal.account;

import org.jspecify.annotations.NullMarked;
