import { answerCodes, proxyCodes } from '../../shared/contract/spine-codes.ts';
import type { SpineCode } from '../../shared/contract/spine-codes.ts';
import type { AnswerEnvelope } from './answer-envelope.ts';

/** The code of a failing answer for audit and log, out of a closed list: never a word of anybody else's. */
export function spineCodeOf(envelope: AnswerEnvelope): SpineCode | undefined {
  switch (envelope.kind) {
    case 'coded':
      return answerCodes.find((code) => code === envelope.code) ?? 'OTHER';
    case 'spine-proxy':
      return proxyCodes.find((word) => envelope.text.includes(word)) ?? 'OTHER';
    case 'gateway':
      return 'GATEWAY_FAULT';
    default:
      return undefined;
  }
}
