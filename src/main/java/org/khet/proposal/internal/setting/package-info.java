/** What an office allows. */
@NullMarked
package org.khet.proposal.internal.setting;

import org.jspecify.annotations.NullMarked;
