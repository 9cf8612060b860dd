/** What the administrator's pages show. */
@NullMarked
package org.khet.office.pages.admin;

import org.jspecify.annotations.NullMarked;
