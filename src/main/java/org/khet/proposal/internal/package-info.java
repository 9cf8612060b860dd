/** Inside of the proposal module. */
@NullMarked
package org.khet.proposal.internal;

import org.jspecify.annotations.NullMarked;
