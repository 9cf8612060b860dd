/** Files of the sample office. */
@NullMarked
package org.khet.proposal.internal.sample;

import org.jspecify.annotations.NullMarked;
